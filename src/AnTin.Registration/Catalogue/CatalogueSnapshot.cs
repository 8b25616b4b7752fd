using AnTin.Platform.Text;
using AnTin.Platform.Time;
using AnTin.Registration.Organisations;
using AnTin.Registration.Values;

namespace AnTin.Registration.Catalogue;

/// <summary>The catalogues as they stood at one moment: what rules ask, without a database.</summary>
public sealed class CatalogueSnapshot(
    IReadOnlyList<Province> provinces,
    IReadOnlyList<MailDomain> mailDomains,
    IReadOnlyList<TitleWarning> titleWarnings,
    IReadOnlyList<RegimeInForce> regimes,
    WorkingCalendar calendar
)
{
    /// <summary>The three networks that offer SIM PKI, as letters and workbooks spell them .</summary>
    public static readonly IReadOnlyList<string> Carriers = ["Mobifone", "Viettel", "Vinaphone"];

    private readonly Dictionary<string, bool> domains = mailDomains.ToDictionary(
        domain => domain.Name,
        domain => domain.Official,
        StringComparer.Ordinal
    );

    public WorkingCalendar Calendar => calendar;

    public IReadOnlyList<TitleWarning> TitleWarnings => titleWarnings;

    public IReadOnlyList<RegimeInForce> Regimes => regimes;

    /// <summary>Provinces that exist on <paramref name="day"/>, in dictionary order.</summary>
    public IReadOnlyList<Province> ProvincesOn(DateOnly day) =>
        [
            .. provinces
                .Where(province =>
                    province.ValidFrom <= day
                    && (province.ValidTo is null || day <= province.ValidTo)
                )
                .OrderBy(province => province.Name, VietnameseText.Comparer),
        ];

    /// <summary>By short or full name, accents and case forgiven; also provinces of the past.</summary>
    public Province? FindProvince(string name, DateOnly day)
    {
        var folded = VietnameseText.Fold(name);
        var matches = provinces
            .Where(province =>
                province.FoldedName == folded || VietnameseText.Fold(province.FullName) == folded
            )
            .ToList();
        return matches.Find(province => province.ValidTo is null || day <= province.ValidTo)
            ?? matches.FirstOrDefault();
    }

    /// <summary>The code of a province given by its two digits or its name; null when there is none.</summary>
    public string? ProvinceCode(string typed, DateOnly day) =>
        provinces.FirstOrDefault(province => province.Code == typed.Trim())?.Code
        ?? FindProvince(typed, day)?.Code;

    /// <summary>Whether the mailbox was issued by a state body: the longest listed suffix of its domain decides; unlisted is no.</summary>
    public bool IsOfficial(OfficialMailbox mailbox)
    {
        for (var suffix = mailbox.Domain; suffix.Length > 0; )
        {
            if (domains.TryGetValue(suffix, out var official))
            {
                return official;
            }

            var dot = suffix.IndexOf('.', StringComparison.Ordinal);
            suffix = dot < 0 ? "" : suffix[(dot + 1)..];
        }

        return false;
    }

    /// <summary>The warning whose words stand in <paramref name="title"/>, whole words only; null when none.</summary>
    public TitleWarning? WarningFor(string title)
    {
        var words = $" {VietnameseText.Fold(title)} ";
        return titleWarnings.FirstOrDefault(warning =>
            words.Contains($" {warning.FoldedWords} ", StringComparison.Ordinal)
        );
    }

    /// <summary>The regime of a day of receipt.</summary>
    public RegimeInForce RegimeOn(DateOnly day) =>
        regimes.LastOrDefault(regime =>
            regime.From <= day && (regime.To is null || day <= regime.To)
        ) ?? throw new InvalidOperationException($"No regime covers {day:yyyy-MM-dd}.");

    public RegimeInForce Regime(string code) => regimes.First(regime => regime.Code == code);
}
