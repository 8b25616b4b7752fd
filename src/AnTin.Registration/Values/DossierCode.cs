using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace AnTin.Registration.Values;

/// <summary>Mã hồ sơ: <c>&lt;organisation id&gt;-&lt;yyMMdd&gt;-&lt;NNNN&gt;</c> (R-105), 47 characters while fewer than 10,000 a day.</summary>
public sealed record DossierCode(Guid OrganisationId, DateOnly Day, int Sequence)
{
    private const int IdLength = 36;

    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{OrganisationId:D}-{Day:yyMMdd}-{Sequence:D4}"
        );

    public static bool TryParse(string? text, [NotNullWhen(true)] out DossierCode? code)
    {
        code = null;
        var value = text?.Trim();
        if (value is null || value.Length is < IdLength + 12 - 1 or > IdLength + 18)
        {
            return false;
        }

        var tail = value[IdLength..].Split('-');
        if (
            tail.Length != 3
            || tail[0].Length != 0
            || tail[2].Length < 4
            || !Guid.TryParseExact(value[..IdLength], "D", out var organisation)
            || !DateOnly.TryParseExact(
                tail[1],
                "yyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            || !int.TryParse(
                tail[2],
                NumberStyles.None,
                CultureInfo.InvariantCulture,
                out var sequence
            )
        )
        {
            return false;
        }

        code = new DossierCode(organisation, day, sequence);
        return true;
    }
}
