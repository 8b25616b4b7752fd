using System.CommandLine;
using AnTin.Signatures.Forms;

namespace AnTin.Server.Commands.Forms;

/// <summary><c>antin fill IN OUT --field Name=text</c>: fills text fields; earlier signatures stay valid.</summary>
public static class FillCommand
{
    public static Command Create()
    {
        var files = new FormFiles();
        var fields = new Option<string[]>("--field")
        {
            Description = "Tên ô=nội dung, nêu được nhiều lần / name=text, may be repeated",
            Required = true,
        };
        var command = new Command(
            "fill",
            """
            Điền ô của tệp PDF, chữ ký trước vẫn hợp lệ. / Fills fields; earlier signatures stay valid.

            antin fill draft.ready.pdf draft.filled.pdf --field Number=12 --field Day=22 --field Month=11
            antin fill letter.ready.pdf letter.filled.pdf --field Number=12/QĐ-THPT2 --field Date=22/11/2026
            """
        )
        {
            fields,
        };
        files.AddTo(command);
        command.SetAction(parse =>
        {
            var values = new List<FieldValue>();
            foreach (var typed in parse.GetRequiredValue(fields))
            {
                if (!FieldValue.TryParse(typed, out var value))
                {
                    return RefusalText.Write(
                        parse.InvocationConfiguration.Error,
                        CommandRefusals.Value("--field", typed, "Tên=nội dung / Name=text")
                    );
                }

                values.Add(value!);
            }

            var filled = string.Join(", ", values.Select(value => $"{value.Name} = {value.Text}"));
            return files.Run(
                parse,
                document => FormFilling.Fill(document, values),
                () => new($"Đã điền {filled}", $"filled {filled}")
            );
        });
        return command;
    }
}
