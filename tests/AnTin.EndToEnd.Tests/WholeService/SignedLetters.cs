using System.Text;
using AnTin.Pdf.Objects;
using AnTin.Pdf.Reading;
using AnTin.Pdf.Structure;
using AnTin.Pdf.Writing;
using AnTin.TestKit.Demo;

namespace AnTin.EndToEnd.Tests.WholeService;

/// <summary>Letters of the demo world as offices sign them, and as a forger leaves them.</summary>
internal static class SignedLetters
{
    /// <summary>What the forger writes over the first page.</summary>
    public const string Overlay = "01 nguoi: ke toan truong";

    /// <summary>The leader's field signed by a person, the seal's by the organisation; each found by its role alone.</summary>
    public static async Task<string> SignedByTwoAsync(this DemoService demo)
    {
        var first = await demo.SignAsync(
            demo.PathOf("unsignedLetter"),
            demo.PathOf("clerkPkcs12"),
            true,
            "--role",
            "leader"
        );
        return await demo.SignAsync(
            first,
            demo.PathOf("organisationPkcs12"),
            true,
            "--role",
            "organisation-seal"
        );
    }

    /// <summary>Initials and signature of the school's head, then the seal of the school.</summary>
    public static async Task<string> ActsOfOnePersonAsync(this DemoService demo)
    {
        var draft = Path.Combine(demo.PathOf("acts"), "draft.pdf");
        var person = Path.Combine(demo.PathOf("acts"), "person.p12");
        var first = await demo.SignAsync(draft, person, true, "--act", "initials");
        string Picture(string name) => Path.Combine(demo.PathOf("acts"), name);
        var second = await demo.SignAsync(
            first,
            person,
            true,
            "--act",
            "leader",
            "--image",
            Picture("signature.png")
        );
        return await demo.SignAsync(
            second,
            Path.Combine(demo.PathOf("acts"), "organisation.p12"),
            true,
            "--act",
            "organisation",
            "--image",
            Picture("seal.png")
        );
    }

    /// <summary>The letter with a note laid over it after it was signed.</summary>
    public static string Overlaid(this DemoService demo, string signed, string name)
    {
        PdfDocument
            .TryRead(File.ReadAllBytes(signed), out var document, out var error)
            .ShouldBeTrue(error?.ToString());
        IncrementalUpdate.TryStart(document!, out var update, out error).ShouldBeTrue();
        var page = document!.Latest.Pages[0];
        var font = update!.Add(
            PdfDictionary.Of(
                ("Type", new PdfName("Font")),
                ("Subtype", new PdfName("Type1")),
                ("BaseFont", new PdfName("Times-Roman"))
            )
        );
        var look = update.Add(
            StreamFactory.Form(
                PdfRectangle.At(0, 0, 300, 20),
                PdfDictionary.Of(("Font", PdfDictionary.Of(("F", font)))),
                Encoding.ASCII.GetBytes(
                    $"1 g 0 0 300 20 re f 0 g BT /F 14 Tf 2 5 Td ({Overlay}) Tj ET"
                )
            )
        );
        var note = update.Add(
            PdfDictionary.Of(
                ("Type", new PdfName("Annot")),
                ("Subtype", new PdfName("FreeText")),
                ("F", new PdfInteger(4)),
                ("Rect", PdfArray.OfIntegers(120, 560, 420, 580)),
                ("AP", PdfDictionary.Of(("N", look)))
            )
        );
        var notes = update.Resolve(page.Dictionary["Annots"]) as PdfArray ?? PdfArray.Empty;
        update.Set(page.Reference!, page.Dictionary.With("Annots", notes.Add(note)));
        var path = demo.Scratch(name);
        File.WriteAllBytes(path, update.Build().ToArray());
        return path;
    }
}
