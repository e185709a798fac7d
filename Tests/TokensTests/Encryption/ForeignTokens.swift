import JSON
import Testing
import Tokens

/// Ada's token as Python's jwcrypto 1.6.1 encrypted it, once for each way, with keys that it made. The fourth has `apu`
/// and `apv` (RFC 7518, section 4.6.1).
struct ForeignToken: Sendable, CustomTestStringConvertible {
    let key: String
    let token: String

    var testDescription: String { String(key.suffix(32)) }

    func decryptionKey() throws -> DecryptionKey {
        try DecryptionKey(jwk: try #require(try JSONValue.parse(key).object))
    }

    static let all = [
        ForeignToken(
            key: """
                {"k":"kVFyvz4Ka8dglW7dPX4oLwJc2s04FHAlRAlYUMLKCQI","kty":"oct","kid":"enc_1","use":"enc","alg":"dir"}
                """,
            token: """
                eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwiY3R5IjoiSldUIiwia2lkIjoiZW5jXzEifQ..GYnIIh0-2d3NmzBu.LJx3LKE_SFr\
                zzLQC2XD5Qlhz_ZNc-uFp_Rr2Wvtw0CauGLbS9rWhn_PTruOySPoocQrVlFNwcCP-cQI9wTfsByipGQ4-gkh_aPZ_8lXVGWWBnIiHSc2\
                mB3c1IeYiQNVIoC1l2PKdWPD3dNG5y8g712zblojde0lDT9NbdgjhEfkMPqd2soPcTcSJENC4ckLzFISRAbzzYSp-QNJNAGccJTp8DH_\
                wiherDE7qXL-1WuFzxnOG1WMXsJT-qEL5zpY_tA.5qJVjtV7Zsm-IjnZyv9dmw
                """),
        ForeignToken(
            key: """
                {"k":"WAPBS0gVk0Semx0y4eccTddPLfs20nqZ3Y_6IH2a2co","kty":"oct","kid":"enc_2","use":"enc","alg":"A256KW"}
                """,
            token: """
                eyJhbGciOiJBMjU2S1ciLCJlbmMiOiJBMjU2R0NNIiwiY3R5IjoiSldUIiwia2lkIjoiZW5jXzIifQ.SH9oUd5wcCVhaLHrf6rE_rF5p\
                0jYDpQjFGkpcJrLJU7pKRPb9ISHeA.ARyV1CL_5IwCYlQq.P2VCfa2NuAdYAbmgv4E1vHO0snIibfNCDNeCTr1h7hOHMF3HGWmEUP9dK\
                pB1drO3QlUGqVed0fI0HTJ8MGJ-Qzf7bKDrd3SKpLdWUD1TDNx5vFnIGsdH3qBNibJ7y0brtWbWB9oc4OqGM0Rf8IpxqNGrqHwnj0h3X\
                2_FJDKgfGPJUFnwxky6cxuVMovvBrKw9Xvwlln8uGyIjLq189k0RWjGI0GusZnXx2ppEkhbTNi18qBCtADkNDR7w5dhTUgwAg.o7o9vF\
                4OCEIkBi0AMlqOrw
                """),
        ForeignToken(
            key: """
                {"d":"BcNzmiA0V5WUaNNjtnVlhhsR6iEsAEHz9kt4HFGOqUtuDTAsd5O6TG2LrkOcl0Vj4lUunDs8Fg74eZb_263Z8I2ul76yUBn5yW\
                NIhu445sDIcGrTg0-a0PjyRYhSRoEvW8ci2hdXB6X4CI0_AW3qZOokS115KKm4rrAAhQ3Nkjrl0E6dDWZni_hBwZJwKuqbqRzbbiP4CV\
                zqv3pIsX6vIb5f0N0XuRXkYfg_nHhhkld3nDVKfxuFEfLow0-oTxHmlI4gn5wSFdUUvL0YsVGVBnV6Zabgd-4Dzd2iANccxhx9ZHuOC1\
                xLFpY8OdKMGFDEIj9Af3mUPiJCoX1XdltS5Q","dp":"sNGsixlrQDA6GM-7oHKIpD35pctiiq2sGfV9K91WIY5P74QLebztI_5m2fe6\
                rOug4v5X9LYfkKg76HoHbBaq0y9kMKwTdTFzq7Ym-4MwjsCIRaeI8udknhU09JZiv63crgSuKrF2hmRTuRuhFBqYariXCLiq2WaaNTJH\
                fHyiKQk","dq":"ZaJlKsNpOnTzRQTxwVd6-2QjWE3a6wLYHc4iXxYCadN-vF_emhM6oH_bL7PQninOfs2gLXd2ftIL-4aG3Wnokiylx\
                V2ysEfVb54meqs_kcBuHcLQrnrz7Dk5_PY4C-AOIKq4_G1McBNc9sJiCOvF9bE9knf0mWtVCNjLhc974s8","e":"AQAB","kty":"RS\
                A","n":"srROWgGr62aVv8issZxHUVdT1jmq04tuh1bjwQ9WyEHO5stvHUseGJuwM5c3dQlimH5l_WW8aX_XshlJcD1meSbGZnWSH3HL\
                rmqSfwVZYYqUol5ht6B-rVRToN_M087PYyxx_4ntEGQVny5VgmSBX02KNwoduv1L6KrCUW3trNDfuLZn_w3lSzbzzXNF9Bof-qDAtuPS\
                c23VwESx4J_lGEj96dTyhENYqQY1yVhKddRQDVCHeJnuNNoMGhK3sCXYsqvCfaMETXunaOUfyUfjokfBitdtPUzus-Gzd1bl2TvKtsPh\
                pTjCudeHq1iR0VBvXRTWm7ldfuHwooqh_4DeTQ","p":"6z7Tzzi4j6kpOjG0n_jlcqMBftoFz3uThzC-FuEkBO3RjJDnz_uLrVM6T7F\
                Hzc9NzRD1D49aZjDqklWaYVFgxrMvtT-8Um2DjOMueBSvIBS9suB1NqcMEIPPPdGugJh6tXu6piyzJbPtnEHogjD_zIj1TRmRC9XxzQ1\
                Owg2r1uc","q":"wnh187tL-X-uKCsK3LkvHdpdgYesiMMC3hOJ-dvpIKtQS3MO5U7pJjRVDbFbxqVZlVBNk2WNWOzOAGwgDI__nKldo\
                TzZIFhMaZfHrie0dTnTwQOdBVs2Cj-P_haQlREfnSrFvzcoqaI8bDEvt8Crf_IIWqEIazW8VGIBQpxE3qs","qi":"WvCTX5XE8_W6GX\
                i6AJoV_2ZBecbMKjezHclSY_FnHoJ4CE6s2xamDlp1jX_P2Eh1K7M4Cz08KChS9xDUlPb_Ka6lLk3LVPOkqFb8077duqb3IgraR-D9sw\
                wKl_Ih8T1LAhp6ZNb4mOdvn5cDKl5lvjaE8ws27oT_uI0eAhYe788","kid":"enc_3","use":"enc","alg":"RSA-OAEP-256"}
                """,
            token: """
                eyJhbGciOiJSU0EtT0FFUC0yNTYiLCJlbmMiOiJBMjU2R0NNIiwiY3R5IjoiSldUIiwia2lkIjoiZW5jXzMifQ.XZhxYqFtKxHgcX9wu\
                _Lppzi3z18Uwn0vwfp-nVU3bxxXyrE0drU3hE2fbYabYKiEe7OWtoLXYTnq6W-fw9s3iNaF9TphzFnMQzJBL_RkuT72XSPOAaYiTVSe8\
                099IZ4z3PK2iRuGBRjHqmp6OE4yMaOQ4OG3YZOE0g2RFX3Z-WSAYkZqTHiWUTMGnQbnR89S7z1wfgD3Qc9CAojUUOaou6pS3gfLU8nec\
                VEla-MWTdtcos_h-zf3rl05_L1pPa1Xv7Z22968ht6V2NXT2DvNO4tbTtp-iAPFic770P5jLlrMK0je0YrncXGJ5NZfelPObVMfc0F0V\
                EVS21sZvophaw.d3ACwLJP_g-xZ4g_.ekvhT7kU3kqOxQp3ml8Gt35a8mT0sGCbxpApuJm6hBk7QW1poYE3HgsoJzl2jdQvjta1fEXws\
                WRaHtjhqd1VgpaCbCNLmBHbt4MFMJgwbJoAvtprXAmQuAWEN4jnLZyRMIPpKd7wYLbEgfjL3nrR95yFE-88b30yn09mT9P91BIr3ynnZ\
                mM9bBjoi0u2sSpTvPhC2GrdsZY150bmCxbIvquB04EbBatYGrUT0F5eerxudad6eLdiUeJrm_YRgRHn7A.pW1oZF_c7ltOS3Q9vh16Jw
                """),
        ForeignToken(
            key: """
                {"crv":"P-256","d":"G5Q12gO6pjmE-6na4xqz-_K49Y9vNNCsjp2fac5Xzck","kty":"EC","x":"Y11OZ_PKgzIbzXLVmHd1IQ_\
                H_MRBIHaBUhMYGSSIFks","y":"g5-hpv5Zbt25uqmgt3leTjOc1bS5nyJer4ixcOuJJec","kid":"enc_4","use":"enc","alg":\
                "ECDH-ES+A256KW"}
                """,
            token: """
                eyJhbGciOiJFQ0RILUVTK0EyNTZLVyIsImFwdSI6IlFXeHBZMlUiLCJhcHYiOiJRbTlpIiwiY3R5IjoiSldUIiwiZW5jIjoiQTI1NkdD\
                TSIsImVwayI6eyJjcnYiOiJQLTI1NiIsImt0eSI6IkVDIiwieCI6IkNuTU1GSkhyY3dtQ0VCMi1OUklDUVFPc195YkRZQTBCNXlzalVj\
                U0QxaVEiLCJ5Ijoia3dNUGhBU3UwWk4wU0tleENFS2o0OEJpRFk3SWpULUtKUmlxZU9vRzF1YyJ9LCJraWQiOiJlbmNfNCJ9.JOGYplv\
                li5EY_5-qsgpSEBPhni-rxUP23Ceh87OhjQj6K807973_IA.IvlIEVvTXI7lp2nK.HiBtWmDT2y4swQ3jSS-vWgECF7rMCIyCG0PSDI2\
                L38Jx4Jm2PamVTUniMFFzEzo8CeLczs6vK3lrXbBZWd44LUSu0V8fguPSqGCtmWN0nwE_I8IBxJHWhJF-P0zjmGJf8P_vCWbKzcWeyo6\
                mL2KVd-6l9h6mAeSILmJd_NS7bdB5S-IsbuaBi8dBaXS7A0CoZdyOWWN-JjsOJXI67D6-bIjPFyvYO6UP2-ZHqFsCwPSeXdk7fjzPjsK\
                gm5Z2z9fplQ.tEB3vPPp-yA4Qy5uZ_1aPQ
                """),
        ForeignToken(
            key: """
                {"crv":"X25519","d":"uERiOZFTQMvXf4g3PsQxS-2o2b9_tSL66tAdGqK2oGw","kty":"OKP","x":"CMnBUTHZREIdFxL0TILWF\
                L18ddisyKwH4M42N4jqgCs","kid":"enc_5","use":"enc","alg":"ECDH-ES+A256KW"}
                """,
            token: """
                eyJhbGciOiJFQ0RILUVTK0EyNTZLVyIsImN0eSI6IkpXVCIsImVuYyI6IkEyNTZHQ00iLCJlcGsiOnsiY3J2IjoiWDI1NTE5Iiwia3R5\
                IjoiT0tQIiwieCI6IlhsVDVVTmZLS1VLaXNqbGYwakIzZlhUZVZnWFYwbS14V2ZvZFZzX19Fa28ifSwia2lkIjoiZW5jXzUifQ.vgWdJ\
                WnXdYB27BFVgqhNm6aIoL0YqDNyyrW-gEyxYvoU7PGOzG7u-w.K43Qg8dO07BviTS7.-YpydRy3wyhQEU9BuKb-dYUepr84ZgHQ93xn4\
                Yqfli-FCaI1yMeX363OiWFINPlnw6b7e0h4c0UZjsi4N68MEL8ec_I5nOhDO5AdKcFgo2VpWT_up420nLFofNQXIzMx3cQJAqSXDdT7H\
                7nidftNQU1oGShh_ia_FdGH-K9o9aAMy-KLnhVZ54HilZ-J0TLXhxsyKqpPd2RTL3UXFtxeRhgc3v0bZczMcag03FpC77RgaxTxtX-Zz\
                yDxWzPvB-caKg.FuA56-WB9l7RD7c4Ck6m0A
                """),
    ]
}
