import Foundation

/// Waves of colour, 600 by 8 pixels, as PNG.
package enum TestPicture {
    package static let png = Array(
        Data(
            base64Encoded: """
                iVBORw0KGgoAAAANSUhEUgAAAlgAAAAICAIAAACqFRZVAAAMV0lEQVR42o2bXZJdKQ6EUxL1Mt3ecy921jDuiNLPPIBA4pxr20Gk
                E3zt7nIhPklg+uef/wrHEAzGkBgcQ0I4hsRgH+LS1IaYsFUjosLGrMIqotNwDuFvWv6bWYmV6BhiBSuREitIQYplDKwgCzKQBlmQ
                BflSmJMHucOdIjWcwgHDVBiQhvbQIAMbSIMNrMEWomANsRANUYiGaIjF0BjqotPEUB+5ODS+1If5nH5ZWTFfK+mH+fA1FfPhJubD
                XdzFTNzFnd0knN14axilUhiwtHxhHlPJgszhQebkzubkTubsNpXN2I3d2JTdZKoru4qpeBmm4t9jTZcZkWauhA7X4TpiqbiN0BE2
                XEfYHLKMj3A5JgZcIiRiICRCEAJIQHAGgwSUyjyVmMEEYUolIQiREA0iQeo9eAQN0FfwCBrBX0EjeDh/BQ3nEfzlPJyH03AeNj0P
                Y3EZxsNYzpBpWEWMWZlNppIyK5MJKZMKKcMEylCBLhPKYRLKoRLKruLG+be/vjfWlM1EU9VYp3FWY3VR429nzTH9d7A6a7AGfy9D
                irWy40vBKyzARuQgIzJiJzIiJ3KiYDiRMwVTEAUDTCEAE3h+swgC6oNTeYAFMmKqTB3TxxiQEWMOSbOGjxFfkmbEkGl8GfGRfojv
                IVvZRVzYRFzYmacas/M05MRG5ExOZEgFUneIwQLusAjzcId5uId5uPlSm+quXdVc3dVMzdXWyre6mqvZ91xU/zZXTZ9G1VVjetNQ
                dVNXDVM3C1M3DdNwDVc3mybCwjVCI2wqwgIWUMACtpQsyDG/Yp7qYAM7xMEBcbCTBCQgTiMgQSNIAgM0Y2oANdC+QINogAbRF/Eg
                +iIaxINoMH8RD6bBPPgYYR6SKizMImuwsAxeq4NZhGT+TiFhGkxDIIzkFwZDkmLjQbHpJ7mG+GAT0cEmYuPH/3D9WbLNm0pVhgh4
                K4MFzGXIPsNA1yCAQQwwQEA1hGAEHRME79oG4AQjeMAoEUgwQJOIcyhgtBaVoLGmGtCATZPTtchtqgHzN+Owbs6YEeRwhxncz9Qd
                4XA7JhzhCFuK1MY/AxyUSl3nybZ3dFXJPS45lZyOyziGL3+ZNo1cCQyHRPo9DYyAOEas6YoqNM8BIUjkwToXy1gbJEAAARQgSgWQ
                CgK2mfsnx9xLc/9s4wxnOC01XiuW3vrQaWQZ7X6ibpGPN/nQcFhXcmpvapJ/uOT/icAYXpXhkl8FIwTOCF5aB1JbuDFAoFTaSmAC
                MXgaWoYJQsm/6bG+cUIQLB2ZzYyqhAEIYcTyI7fBiDXdfu+ctovKHtsqW4vhrteY0UHpyQ/5qGWZR3d+HV1nwM74nd7Sz2A3hxss
                /VKHGbQbnUeHLVMX14iyEvmZOFOLZhb50rSRZJ9n5jpdApEnjWP5ACIQ2xAQiCvWckoE8jR7FxGYcwtxU6GkBiVN6qBFIuGuZfH4
                AsLR+VUA+ca1/bEfP9vvkUuf8JMH/6Rhb5oFP2kI3Hn+S0DOQKUMXTrqqXMEwwoFbSIQyywQ0vo2T/JtImo3mr80oTgR+MShVd9x
                uHbbhl9XTxa6w3MaicAbfgWB7/zzQz5s8lmJ7Tf+SUWgLdrJk4KJwGEFfvYg32NIxWFhoXhD4DF9cGEhb0OLeRw1O2oDsRQERIvJ
                IAAHgUEInF3UEqnNv6JGB4FKNwUvPSSr8LvI94ZDu1QKYuVgb1Ew4ee54kWD4bICZ5oZTSEFfn2sYKRluFBwnlObgqsGp6bVSBJu
                EnFsFk7aJQtHJ+KYJpYuIiYONyCFDwVPIlU21VROv2uZF/6lXmMVfyXEttmZaINfaqWgWTFFLwSqdfhZg99e0TcuvuBwg9DPKdTO
                ojypvFBwFbeAR47pCRFwpOZAMflTxh1AqYTDP8KdPx3+UfIvVbamWWyjBwIv+JXpIdwHEP62qBs/fjZUbgQ+P80PBPJDD/kk+Zfk
                o5Xt3+PEbRnr2KoUzBNqFX+JQ3sMTRYuztEpBA/5yjgs3ESkhkOrZiufvaWncbJ2oaduBHriMDYCC/+wjZWsLKeNfCWN5SwBG/86
                +Rr/CgKHNewt5uXigVxh4bDPpWGhoPiHnD2a4dRqKBJ+czrLvl0FFt6dHxmcJ2Pd5EN2EQAnuLdGwt4/qwRMClbVgsMKv0O+a0XK
                ovRK8RMCH+S7EOilCjzw67qxFwxs/l3hViKxjoW99CuX7afVOrOonFybgpSFYE6vym8TcVxE3FCkrALRoHjIh7csyssuSgpyVQfF
                gd+cTuYtBL6F2wnGR3vmgp9nwfckn3fsXQhUe6Gg2oOF9l4aWjfv7aiai5fTyd/G5t8q/lKR+vwx4xGlN8M4CJw9A9r9g8k/f2RR
                uZHGRiA9EEiLc4d83FekLMpLpXjDrxSCUyfXxt8/XxD4m+JP3uA3q8C82AEfcwJSCvzkht9u6Wz1zM39kbNvrxcCuTCPoBWHFXKb
                fG9l4t07zaJw9ta3uZKsk215brLCwkhdIxoC8TZo9z/TczGcU3k2Pw2S5eBFvlb/WSffrgWtY88aCA/8Chebxpm+5+z7tApIgNJP
                EC4EYnmkP5Vf3BDc2euOYZ8IxOmcL+39g5ZIcW4hKvBL3US8yUdv5ONeF3YK7p5qLQGdP/DvT+AnhX9vEUeZhlK/p9jXFtfY3ao7
                Z08d1Uz4PU3hnHTm/aJSnARdZJ3XxsnCu5HALYXaCFzwi0M+6ghsHcAcuw1T2zMLe5uCHXv+qfNZyz472Lvh9/CHfE86dr+1mn0R
                s7pQnzLyDb9YB5EnAhELhyeo6ITbIt9jrOYNVuY6OzrnCpnWtCZPdyLFuW146aie18qThRcgr8apdBz+6lJPMP7++Qa/J/968UdV
                y6sGyncOeIvJm39SsJd+D6umdKhazp4gVD4gVGoUPH7jcGIyyiJapXhaqQlR27eP0XT3Ge5sy992myMCSAriLSZnoO6aj2o+W+B3
                brSLkdfm56bghcBNsu2tt0Ofn+mwfEHgbrc+L2wiL2x22yoPr0U+X+TbA6mtR7PDdVeB5T6j/Y2Wns968bDb5snCmkWZn62yNgwf
                U4lY+XfR8a4apbVS94ViKwGva78OwqgU/BP4SSn+eleGSsPmvsvf/MsbGuZHt+oy5Qg78KtTLH9wWC8IH73Tc7lYmqvz9pEThIyk
                IAr/diMhknx7FzkogNS2P+K0YXY+ups09fJ+I9CKeUWgXgjsqgWNF/yeOLQytULHQz473gsIvVLQW0cqIjXPotiHUizFI+Kuym9m
                pc93HeuMj0XEc+VfLo8P+dCyqA2/exdxmXIB5BsIn33Uw7LfPmoRjL/+Lb/8+XO78nuS74V/PSbrdUXNZ3d6W+/8D//k8WChdKha
                w4qOasehPnFIB4f2KBONGgjrE5t1VUewWEfqflDmpee+9hlnnlUGcs89j+0Vrt4S2H2xUeF3ngBYIc2Ha7+7BVoKwRcQ+sf1q3Fa
                u6n7v3gQ+OsHC9mt4mgNq0U+L/DzFpY1Y43dySH4vuTPuw3rreWVqSCzmTgXyZpcPJvhmULtvcR9hQsga9XY7xGr2eSz/gRmh4Dt
                iPjD4u+BQKoIvBLWx0X+gZ8U8j3GfWezu1XPM6usXGXiKfh65TceT2za4+E8NE+dkUctVVNaCCuLet1IDmQOulsy8bit8D4OXazA
                pvDpj+D3iXwfPtb+qMflYn134zm9XuFtBB7A5xRxvvDXWNtp6DQrw8gLC85eKOe349qG+73bTF8GZU1f9oCg7xB/7JbPRJQHEevl
                4pOCDW2PEJg6/vNv+9z1+IXqy88H/+ajabzlpJFaA9ilF38l5utDuHZM1HPk04OFq3P1PLOug6yDsN4mnic2OA9Q+2vNpCBWqeH7
                LN59uevUvvKs3HOr+ItDvorA3d7Z46LLeQJaHrm8Pn75WAJW7T3S11vDlxZrQeAFZvbfPVgoX3LrWfWwXHHbx77YqGY/gdvk8/5m
                eHW2k4ir410piLY9Xlj4qVJ8pmWPTVtTur3hryzQe4K4YwcFgR+Lv0d41vht+sh3W+7MH17r9Tub1rm62llXadihKKVk3E9sVsWA
                Y+7+LmXxQdmC2+TD0dNF4Lu+OaVPrYrKtcXNv/7Y2/wxOqX07QrwzwvB/YFXpjb49ZK0Vav1Fd7jIcKpfePxNjTPIjzq6ZNqZObB
                eZEvMztJFl7/Auq8HI5jRkmArtzoPXmqxWI13C8XuT+66Qh8+RcN9Z8zCIjxfwYvofjrT2LMAAAAAElFTkSuQmCC
                """, options: .ignoreUnknownCharacters) ?? Data())
}
