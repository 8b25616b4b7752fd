using static AnTin.Signatures.Tests.Attacks.LaterLooksDocument;
using static AnTin.Signatures.Tests.Attacks.LaterSignatureDocument;
using static AnTin.Signatures.Tests.Attacks.PreparedSteps;

namespace AnTin.Signatures.Tests.Attacks;

/// <summary>Fields for signatures that nobody sees until they are signed, or that cover words once they are.</summary>
internal static class PreparedSignatureFields
{
    public static readonly Dictionary<string, PreparedAttack> Attacks = new(StringComparer.Ordinal)
    {
        ["hidden signature field comes out over words"] = new(
            Covering,
            edit => Listed(edit.AddField(80)).Set(80, Empty(Words, flags: 2)),
            edit => Signed(edit, Words)
        ),
        ["signature field that is not viewed comes out over words"] = new(
            Covering,
            edit => Listed(edit.AddField(80)).Set(80, Empty(Words, flags: 32)),
            edit => Signed(edit, Words)
        ),
        ["open signature field comes out over figures"] = new(
            Covering,
            edit =>
                Listed(edit.AddField(80))
                    .Set(80, Empty("65 690 295 720"))
                    .Set(5, RawUpdate.Stream("BT /F1 14 Tf 72 700 Td (Pay 1.000.000 VND) Tj ET")),
            edit => Signed(edit, "65 690 295 720")
        ),
        ["signature field on no page comes out over words"] = new(
            Covering,
            edit => edit.AddField(80).Set(80, Empty(Words)),
            edit => Signed(Listed(edit), Words)
        ),
        ["signature field is shown on a second page too"] = new(
            Covering,
            edit => Listed(edit.AddField(80), SecondPage).Set(80, Empty(Words, page: SecondPage)),
            edit => Signed(Listed(edit), Words, page: SecondPage)
        ),
        ["signature field is shown on a further page too"] = new(
            "FIELD_ADDED",
            edit => Listed(edit.AddField(80)).Set(80, Empty("350 200 380 230")),
            edit => Signed(Listed(edit, SecondPage), "350 200 380 230")
        ),
        ["new signature field is shown on two pages"] = new(
            "FIELD_ADDED",
            edit => edit,
            edit =>
                Signed(
                    Listed(Listed(edit.AddField(80)), SecondPage),
                    "350 200 380 230",
                    page: SecondPage
                )
        ),
        ["new signature field by way of a reference"] = new(
            "ANNOTATION_ADDED",
            edit => edit,
            edit =>
                Signed(edit.AddField(80).Change(Page, @"/Annots\s*\[", "/Annots [82 0 R "), Words)
                    .Set(82, "80 0 R")
        ),
        ["empty field with a ground over words"] = new(
            Covering,
            edit => edit,
            edit =>
                Listed(edit.AddField(80)).Set(80, Empty(Words, entries: "/MK << /BG [1 1 1] >>"))
        ),
        ["empty field with a frame as wide as itself over words"] = new(
            Covering,
            edit => edit,
            edit =>
                Listed(edit.AddField(80))
                    .Set(80, Empty(Words, entries: "/MK << /BC [1 1 1] >> /BS << /W 30 >>"))
        ),
    };

    public static readonly Dictionary<string, PreparedUpdate> Honest = new(StringComparer.Ordinal)
    {
        ["seen field is signed beside words"] = new(
            edit => Listed(edit.AddField(80)).Set(80, Empty("350 200 380 230")),
            edit => Signed(edit, "350 200 380 230")
        ),
        ["seen field is signed over words, as a line for the name"] = new(
            edit => Listed(edit.AddField(80)).Set(80, Empty(Words)),
            edit => Signed(edit, Words)
        ),
        ["hidden field is signed beside words"] = new(
            edit => Listed(edit.AddField(80)).Set(80, Empty("350 200 380 230", flags: 2)),
            edit => Signed(edit, "350 200 380 230")
        ),
        ["empty field without ground"] = new(
            edit => edit,
            edit =>
                Listed(edit.AddField(80)).Set(80, Empty("350 200 380 230", entries: "/MK << >>"))
        ),
    };

    /// <summary>Signed, if badly: what counts is what the look does to the words.</summary>
    private static TextEdit Signed(TextEdit edit, string place, int page = Page) =>
        edit.Set(80, Empty(place, page: page, entries: "/V 81 0 R /AP << /N 50 0 R >>"))
            .Set(
                50,
                RawUpdate.Stream(
                    "1 g 0 0 30 30 re f",
                    "/Type /XObject /Subtype /Form /BBox [0 0 30 30]"
                )
            )
            .Set(
                81,
                "<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /ByteRange [0 1 2 3] /Contents (x) >>"
            );
}
