using System.CommandLine;
using AnTin.Pdf.Reading;
using AnTin.Signatures;
using AnTin.Signatures.Acts;
using AnTin.Signatures.Forms;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;

namespace AnTin.Server.Commands.Forms;

/// <summary>
/// <c>antin prepare IN OUT</c>: adds the fields for number and date before the first signature, where the first page leaves
/// them blank, or at given places.
/// </summary>
public static class PrepareCommand
{
    public static Command Create()
    {
        var files = new FormFiles();
        var added = new Option<string[]>("--add")
        {
            Description =
                "Ô và vị trí, như Number=1,90,700,80,16 / a field: name=page,left,bottom,width,height (pt)",
            DefaultValueFactory = _ => [],
        };
        var command = new Command(
            "prepare",
            """
            Chuẩn bị ô số, ngày, tháng trước khi ký lần đầu. / Adds the fields for number and date before the first signature.

            antin prepare data/demo/files/acts/draft.pdf draft.ready.pdf
            antin prepare data/demo/files/letter.pdf letter.ready.pdf --add Number=1,90,700,80,16 --add Date=1,400,700,90,16
            """
        )
        {
            added,
        };
        files.AddTo(command);
        command.SetAction(parse =>
        {
            var fields = new List<PreparedField>();
            foreach (var typed in parse.GetRequiredValue(added))
            {
                if (!PreparedField.TryParse(typed, out var field))
                {
                    return RefusalText.Write(
                        parse.InvocationConfiguration.Error,
                        CommandRefusals.Value("--add", typed, "name=page,left,bottom,width,height")
                    );
                }

                fields.Add(field!);
            }

            return files.Run(parse, document => Prepare(document, fields), () => Done(fields));
        });
        return command;
    }

    private static SigningResult<PdfSource> Prepare(PdfSource document, List<PreparedField> fields)
    {
        if (fields.Count > 0)
        {
            return FormPreparation.Prepare(document, fields);
        }

        if (!PdfDocument.TryRead(document, PdfLimits.Default, out var pdf, out var error))
        {
            return SigningRefusals.Unreadable(error.ToString());
        }

        fields.AddRange(BlankFields.Find(pdf.Latest, ActSettings.Default));
        return fields.Count == 0
            ? WithOption(SigningRefusals.NumberPlaceNotFound())
            : FormPreparation.Prepare(document, fields);
    }

    private static Sentence Done(List<PreparedField> fields)
    {
        var named = string.Join(", ", fields.Select(field => $"{field.Name} ({field.Page})"));
        return new($"Đã thêm ô (trang): {named}", $"added fields (page): {named}");
    }

    private static SigningRefusal WithOption(SigningRefusal refusal) =>
        refusal with
        {
            Sentence = new(
                $"{refusal.Sentence.Vi}: --add Number=1,90,700,80,16 --add Date=1,400,700,90,16",
                $"{refusal.Sentence.En}: --add name=page,left,bottom,width,height"
            ),
        };
}
