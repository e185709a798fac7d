import JSON
import Testing
import Tokens

/// Key pairs for tests alone, made with `openssl genpkey`.
struct KeyPair: Sendable, CustomTestStringConvertible {
    let algorithm: Algorithm
    let privatePEM: String
    let publicPEM: String

    static let all = [rs256, ps256, es256, edDSA]
    static let rs256 = KeyPair(algorithm: .rs256, privatePEM: TestKeys.rsa, publicPEM: TestKeys.rsaPublic)
    static let ps256 = KeyPair(algorithm: .ps256, privatePEM: TestKeys.rsa, publicPEM: TestKeys.rsaPublic)
    static let es256 = KeyPair(algorithm: .es256, privatePEM: TestKeys.p256, publicPEM: TestKeys.p256Public)
    static let edDSA = KeyPair(algorithm: .edDSA, privatePEM: TestKeys.ed25519, publicPEM: TestKeys.ed25519Public)

    var testDescription: String { algorithm.rawValue }

    func signed(_ claims: JSONObject = TestTokens.ada, keyID: String? = nil) throws -> String {
        try TokenSigner(privateKeyPEM: privatePEM, algorithm: algorithm, keyID: keyID).sign(claims)
    }

    func key(_ id: String = "public_1", state: VerificationKey.State = .active) throws -> VerificationKey {
        try VerificationKey(id: id, name: "Public", publicKeyPEM: publicPEM, algorithm: algorithm, state: state)
    }
}

enum TestKeys {
    static let rsa = """
        -----BEGIN PRIVATE KEY-----
        MIIEvAIBADANBgkqhkiG9w0BAQEFAASCBKYwggSiAgEAAoIBAQDJRQUXvTUSC1vz
        BCFh+gqyIEtZ5oF/sbSpbk7hiObqGRclb02LW31InAVRatgYEJ5qAo417wWU23qn
        xSXphNCIv4JLU98kDnFj7oO/oHYxJtEH/+nZUYswdmbadRZJEkeQQouRUTN+grNO
        8AzWiDAZ/fZwRHzboGZQsH+O6cIqvRzd4vL9WiIS83Xo5hnZ9jpa4QGgZTh1y5Rp
        Lgx6s7yfPSpyF1kAN1espj2ivi6m4sRrY0HY3oCeMx0Da/+znq2km5Olf8Yz5Eyr
        QSEa7JbLstlcG2e5smYWVersF+GJ+xiJUjTOhQyh2UO5Gg/9JSDNl+zVl7EzXTLI
        0SZFceAbAgMBAAECggEAMTpZ+Af1uo+fsk1Q0vOC+TVv6LG5+98dtpE95ukCvcBc
        SnIyT8MVXhSXMmZFK4GpFXnBicyIG3QhSHaugrLTBJd+yWjeu6Vys4QLomufbP83
        AlNkQZyxxC05k/YueLnpWg4EsArh4vAZ5lVNdo2B4mGdDLGbrmZJkDPTR0PCk4wV
        mTg1Lo0mNWz3LKfclgBqMu6U+QvOIEtYPCM8R31LMIpIR7hwWhFwqchbCaz3WWXQ
        w1Uckr6J0UmSk/CxJzda/XxpXNCdGFQI1Awf/wfQ/zrB01AJ6hzt7X9hqM5VCifq
        ydGNT7G+mJmoFt4KZ55vC1FaFvlAZhjYQwukoMWsoQKBgQDvRfYIAfZL48RTMtRj
        GdR9fJ8CD45i2/vaAqqTecyWJxjOUdX+MdtMc1qG2Lit33Wim1Bgx8cDPnsY7ByA
        SJWquleL/q4N4qkXWkCnh3PMSYQ5YuBoOu6KCGQIi7vRoKYPRmaq1FvIRcj+03Q9
        Zl9y2UYOMWMokfungFPL9aKxYQKBgQDXVvHCMGYh3A36p7YJ/cEQlpn3NAGDT5rP
        KZYclA3wnHvFAzeirnQlz6yYIhdPT/jO1+jIREyvyalG/dNA2NEQMG0LcOcrfWlo
        mLfnbVI4wrDtgm18PR7gCEU3VCqOT4MxJOPWzr6OHTcjcDjgCJraE7Yqj2wMpTne
        E4ZbfrO2+wKBgBx0o4fcQ+BOnCCQ4PVQMxchZP+nvfU/2DnbK1ISoCQTTj3rOZnb
        cAsthMyYpY34D1NhSTPZTm+yVI1oNxOCjloZgyPhC+4W0Kk4UIwb7ceTzqfMfIeo
        yomb6dmiVJnfkyAp7TfPvYKZ2geEOkS7EgrkkBJMCVDf25/WASE2ezzBAoGAUAxH
        7nHjZW7R232AlBI6NJpnPZedgFyVJbFF1fXLgMgK0l+xzM2g63VZqWvy0k7eJLXq
        GJgbEbWbMYKlhxOSE7yMrJYZuPbzuigbJPJkgCkPcBrt7CMkWQ95+2lUMHaqRBh8
        gZt1BoshthC/c7h/J9Xv/7404jaBXmZPqa9dywUCgYBBD61AfaHec1Li5osTCfUB
        2Pyrs70NfV17HT93IrP+G3hvylaEjWdALZGKbhrDf1DUBu3eM6mSZMaaC85hexaD
        sCfvZ84m/krPDuq7f9jRjWrBepxzwa322cWbV9yPn1wLbLxY/GyfKBmqe7hW7F27
        Xli4OV30IcM3714vg9Sehw==
        -----END PRIVATE KEY-----
        """

    static let rsaPublic = """
        -----BEGIN PUBLIC KEY-----
        MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAyUUFF701Egtb8wQhYfoK
        siBLWeaBf7G0qW5O4Yjm6hkXJW9Ni1t9SJwFUWrYGBCeagKONe8FlNt6p8Ul6YTQ
        iL+CS1PfJA5xY+6Dv6B2MSbRB//p2VGLMHZm2nUWSRJHkEKLkVEzfoKzTvAM1ogw
        Gf32cER826BmULB/junCKr0c3eLy/VoiEvN16OYZ2fY6WuEBoGU4dcuUaS4MerO8
        nz0qchdZADdXrKY9or4upuLEa2NB2N6AnjMdA2v/s56tpJuTpX/GM+RMq0EhGuyW
        y7LZXBtnubJmFlXq7BfhifsYiVI0zoUModlDuRoP/SUgzZfs1ZexM10yyNEmRXHg
        GwIDAQAB
        -----END PUBLIC KEY-----
        """

    static let p256 = """
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgor2k6CEkS9eOF3Gy
        xsA3Z+ECQROVAUmE2uIXWFWdivKhRANCAARZfkE07/PVxzDpTdm8dH4EopkFFOMk
        vTwbXJd2CEuxcXoERoOWTo6DTCGsFHzLNPKD3pBTomOlz+f0gBPasNv8
        -----END PRIVATE KEY-----
        """

    static let p256Public = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEWX5BNO/z1ccw6U3ZvHR+BKKZBRTj
        JL08G1yXdghLsXF6BEaDlk6Og0whrBR8yzTyg96QU6Jjpc/n9IAT2rDb/A==
        -----END PUBLIC KEY-----
        """

    static let ed25519 = """
        -----BEGIN PRIVATE KEY-----
        MC4CAQAwBQYDK2VwBCIEIC0U5YYa7+Xse4Cat/SDC7vUQSIFf7sccJ24wDPfbi2v
        -----END PRIVATE KEY-----
        """

    static let ed25519Public = """
        -----BEGIN PUBLIC KEY-----
        MCowBQYDK2VwAyEAWT4721pQqM+fkGsW2HCRntS5rNDXtlntl/i+zyank2c=
        -----END PUBLIC KEY-----
        """

    static let p256SEC1 = """
        -----BEGIN EC PRIVATE KEY-----
        MHcCAQEEIKK9pOghJEvXjhdxssbAN2fhAkETlQFJhNriF1hVnYryoAoGCCqGSM49
        AwEHoUQDQgAEWX5BNO/z1ccw6U3ZvHR+BKKZBRTjJL08G1yXdghLsXF6BEaDlk6O
        g0whrBR8yzTyg96QU6Jjpc/n9IAT2rDb/A==
        -----END EC PRIVATE KEY-----
        """

    static let rsaPKCS1 = """
        -----BEGIN RSA PRIVATE KEY-----
        MIIEogIBAAKCAQEAyUUFF701Egtb8wQhYfoKsiBLWeaBf7G0qW5O4Yjm6hkXJW9N
        i1t9SJwFUWrYGBCeagKONe8FlNt6p8Ul6YTQiL+CS1PfJA5xY+6Dv6B2MSbRB//p
        2VGLMHZm2nUWSRJHkEKLkVEzfoKzTvAM1ogwGf32cER826BmULB/junCKr0c3eLy
        /VoiEvN16OYZ2fY6WuEBoGU4dcuUaS4MerO8nz0qchdZADdXrKY9or4upuLEa2NB
        2N6AnjMdA2v/s56tpJuTpX/GM+RMq0EhGuyWy7LZXBtnubJmFlXq7BfhifsYiVI0
        zoUModlDuRoP/SUgzZfs1ZexM10yyNEmRXHgGwIDAQABAoIBADE6WfgH9bqPn7JN
        UNLzgvk1b+ixufvfHbaRPebpAr3AXEpyMk/DFV4UlzJmRSuBqRV5wYnMiBt0IUh2
        roKy0wSXfslo3rulcrOEC6Jrn2z/NwJTZEGcscQtOZP2Lni56VoOBLAK4eLwGeZV
        TXaNgeJhnQyxm65mSZAz00dDwpOMFZk4NS6NJjVs9yyn3JYAajLulPkLziBLWDwj
        PEd9SzCKSEe4cFoRcKnIWwms91ll0MNVHJK+idFJkpPwsSc3Wv18aVzQnRhUCNQM
        H/8H0P86wdNQCeoc7e1/YajOVQon6snRjU+xvpiZqBbeCmeebwtRWhb5QGYY2EML
        pKDFrKECgYEA70X2CAH2S+PEUzLUYxnUfXyfAg+OYtv72gKqk3nMlicYzlHV/jHb
        THNahti4rd91optQYMfHAz57GOwcgEiVqrpXi/6uDeKpF1pAp4dzzEmEOWLgaDru
        ighkCIu70aCmD0ZmqtRbyEXI/tN0PWZfctlGDjFjKJH7p4BTy/WisWECgYEA11bx
        wjBmIdwN+qe2Cf3BEJaZ9zQBg0+azymWHJQN8Jx7xQM3oq50Jc+smCIXT0/4ztfo
        yERMr8mpRv3TQNjREDBtC3DnK31paJi3521SOMKw7YJtfD0e4AhFN1Qqjk+DMSTj
        1s6+jh03I3A44Aia2hO2Ko9sDKU53hOGW36ztvsCgYAcdKOH3EPgTpwgkOD1UDMX
        IWT/p731P9g52ytSEqAkE0496zmZ23ALLYTMmKWN+A9TYUkz2U5vslSNaDcTgo5a
        GYMj4QvuFtCpOFCMG+3Hk86nzHyHqMqJm+nZolSZ35MgKe03z72CmdoHhDpEuxIK
        5JASTAlQ39uf1gEhNns8wQKBgFAMR+5x42Vu0dt9gJQSOjSaZz2XnYBclSWxRdX1
        y4DICtJfsczNoOt1Walr8tJO3iS16hiYGxG1mzGCpYcTkhO8jKyWGbj287ooGyTy
        ZIApD3Aa7ewjJFkPeftpVDB2qkQYfIGbdQaLIbYQv3O4fyfV7/++NOI2gV5mT6mv
        XcsFAoGAQQ+tQH2h3nNS4uaLEwn1Adj8q7O9DX1dex0/dyKz/ht4b8pWhI1nQC2R
        im4aw39Q1Abt3jOpkmTGmgvOYXsWg7An72fOJv5Kzw7qu3/Y0Y1qwXqcc8Gt9tnF
        m1fcj59cC2y8WPxsnygZqnu4Vuxdu15YuDld9CHDN+9eL4PUnoc=
        -----END RSA PRIVATE KEY-----
        """

    static let rsaPublicPKCS1 = """
        -----BEGIN RSA PUBLIC KEY-----
        MIIBCgKCAQEAyUUFF701Egtb8wQhYfoKsiBLWeaBf7G0qW5O4Yjm6hkXJW9Ni1t9
        SJwFUWrYGBCeagKONe8FlNt6p8Ul6YTQiL+CS1PfJA5xY+6Dv6B2MSbRB//p2VGL
        MHZm2nUWSRJHkEKLkVEzfoKzTvAM1ogwGf32cER826BmULB/junCKr0c3eLy/Voi
        EvN16OYZ2fY6WuEBoGU4dcuUaS4MerO8nz0qchdZADdXrKY9or4upuLEa2NB2N6A
        njMdA2v/s56tpJuTpX/GM+RMq0EhGuyWy7LZXBtnubJmFlXq7BfhifsYiVI0zoUM
        odlDuRoP/SUgzZfs1ZexM10yyNEmRXHgGwIDAQAB
        -----END RSA PUBLIC KEY-----
        """

    static let certificate = """
        -----BEGIN CERTIFICATE-----
        MIIBcjCCARmgAwIBAgIUadkk+w9T7M+VIHO1T2GmYntS4RswCgYIKoZIzj0EAwIw
        DzENMAsGA1UEAwwEdGVzdDAeFw0yNjExMjEwMzE1MDFaFw0zNjExMTgwMzE1MDFa
        MA8xDTALBgNVBAMMBHRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARZfkE0
        7/PVxzDpTdm8dH4EopkFFOMkvTwbXJd2CEuxcXoERoOWTo6DTCGsFHzLNPKD3pBT
        omOlz+f0gBPasNv8o1MwUTAdBgNVHQ4EFgQUnaE+j8djva62N069dmSUThNfZZww
        HwYDVR0jBBgwFoAUnaE+j8djva62N069dmSUThNfZZwwDwYDVR0TAQH/BAUwAwEB
        /zAKBggqhkjOPQQDAgNHADBEAiAjP+EH6KrEABXjlQLx6XgZ0lgikpGwA6sS0nMc
        DQrfagIgO0yUY70gTUdu/j/HcJuQ3A2Lg4E494BJgCcCE/A609I=
        -----END CERTIFICATE-----
        """

    static let encrypted = """
        -----BEGIN ENCRYPTED PRIVATE KEY-----
        MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAg9CAi/Ur5mqgICCAAw
        DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEHE1HU0sUIUTg+QO7QSZiH4EQDcJ
        VqXykleoN9HZKc1ar4VA/Ezcw7hP3PmGTAqklI5Q1urhut/6+hsvfq8bXhPuTgHO
        0R2ae06e0JWk/bYOnM8=
        -----END ENCRYPTED PRIVATE KEY-----
        """

    static let p384Public = """
        -----BEGIN PUBLIC KEY-----
        MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAEM33N/roVdrNmJhB2Zh2/pmgR8YKbI8e4
        cV8CmTcAtqy/uCA1KvW24bYxLTRsDfFpz26OTOuREvsv4dP6zvIurAenouMBGIlo
        dpxA1tXout1AdHQxlxco+tfea3CpEZjj
        -----END PUBLIC KEY-----
        """

    static let rsa1024Public = """
        -----BEGIN PUBLIC KEY-----
        MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQD0c/iCZVG+bmuDNnhwqCl431Sr
        tCLtgnBefwZRWnlGYTGtFnYmk8Lx5nGrVzFiuKyGr/Lfv3RYZ/e6YgxxwYf2rlVl
        f4a0JvrYENHb1gL6EHcrmsr5ua+gUcsj2eoPXpg05/ivQFUT9hA/PIvlnrt4/WJh
        Hu/9p2BIXlBrGx5MCwIDAQAB
        -----END PUBLIC KEY-----
        """
}
