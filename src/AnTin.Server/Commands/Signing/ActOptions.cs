using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using AnTin.Signatures.Acts;

namespace AnTin.Server.Commands.Signing;

/// <summary>The options of <c>antin sign pdf</c> that belong to the acts of Decree 30/2020.</summary>
internal sealed class ActOptions
{
    private static readonly Dictionary<string, CopyForm> Copies = new(StringComparer.Ordinal)
    {
        ["sao-y"] = CopyForm.True,
        ["sao-luc"] = CopyForm.Further,
        ["trich-sao"] = CopyForm.Extract,
    };

    private readonly Option<string?> act = new("--act")
    {
        Description =
            $"Việc ký theo Nghị định 30/2020 / act: {string.Join(", ", ActCatalogue.All.Select(one => one.Code))}",
    };

    private readonly Option<string?> nearName = new("--near-name")
    {
        Description = "Ký phía trên tên này, tìm trong văn bản / sign above this name",
    };

    private readonly Option<string?> comment = new("--comment")
    {
        Description = "Nội dung ý kiến / words of the opinion",
    };

    private readonly Option<string?> number = new("--number")
    {
        Description = "Số (và ký hiệu) văn bản, số đến / number",
    };

    private readonly Option<DateOnly?> date = new("--date")
    {
        Description = "Ngày, như 22/11/2026; mặc định hôm nay / date",
        CustomParser = ReadDate,
    };

    private readonly Option<string?> copy = new("--copy-form")
    {
        Description = "Hình thức sao / form of the copy: sao-y, sao-luc, trich-sao",
    };

    private readonly Option<string?> organisation = new("--organisation")
    {
        Description = "Tên cơ quan ghi trên bản sao, mặc định như chứng thư / organisation's name",
    };

    private readonly Option<FileInfo[]> trust = new("--trust")
    {
        Description = "Chứng thư gốc để kiểm tra trước khi ký / roots to check the signer against",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string[]> despite = new("--despite")
    {
        Description = "Mã được bỏ qua, như LEADER_SIGNATURE_MISSING / codes that only warn",
        DefaultValueFactory = _ => [],
    };

    private readonly Option<string?> timePattern = new("--time-pattern")
    {
        Description = "Mẫu giờ ký / pattern of signing times, as dd.MM.yyyy HH:mm:ss zzz",
    };

    private readonly Option<double?> sealSize = new("--seal-mm")
    {
        Description = "Đường kính con dấu, mm / diameter of the seal",
    };

    private readonly Option<bool> sealText = new("--seal-text")
    {
        Description = "Ghi tên cơ quan và giờ dưới con dấu / name and time under the seal",
    };

    public ActOptions()
    {
        act.AcceptOnlyFromAmong([.. ActCatalogue.All.Select(one => one.Code)]);
        copy.AcceptOnlyFromAmong([.. Copies.Keys]);
    }

    public void AddTo(Command command)
    {
        foreach (
            var option in new Option[]
            {
                act,
                nearName,
                comment,
                number,
                date,
                copy,
                organisation,
                trust,
                despite,
                timePattern,
                sealSize,
                sealText,
            }
        )
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Null where no act was asked for.</summary>
    public ActChoice? Read(ParseResult parse) =>
        ActCatalogue.Find(parse.GetValue(act)) is not { } chosen
            ? null
            : new ActChoice
            {
                Act = chosen,
                Settings = Settings(parse),
                NearName = parse.GetValue(nearName),
                Comment = parse.GetValue(comment),
                Number = parse.GetValue(number),
                Date = parse.GetValue(date),
                Copy = parse.GetValue(copy) is { } form ? Copies[form] : null,
                Organisation = parse.GetValue(organisation),
                Trust = parse.GetRequiredValue(trust),
            };

    private ActSettings Settings(ParseResult parse) =>
        ActSettings.Default with
        {
            TimePattern = parse.GetValue(timePattern) ?? ActSettings.Default.TimePattern,
            SealSize = parse.GetValue(sealSize) ?? ActSettings.Default.SealSize,
            TextUnderSeal = parse.GetValue(sealText),
            Waived = parse.GetRequiredValue(despite),
        };

    private static DateOnly? ReadDate(ArgumentResult typed)
    {
        var text = typed.Tokens[0].Value;
        if (
            DateOnly.TryParseExact(
                text,
                ["dd/MM/yyyy", "d/M/yyyy", "yyyy-MM-dd"],
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var date
            )
        )
        {
            return date;
        }

        typed.AddError($"“{text}” không phải ngày / is no date, e.g. 22/11/2026");
        return null;
    }
}
