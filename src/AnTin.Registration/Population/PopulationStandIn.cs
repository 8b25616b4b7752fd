using AnTin.Registration.Procedures.IssuePersonalCertificate;
using AnTin.Registration.Values;

namespace AnTin.Registration.Population;

/// <summary>
/// Stands in for the population database in pilots and tests. It knows everybody, and judges by the number itself:
/// a birth date must agree with the year a 12-digit number states; a number ending in 000404 is unknown, 000409 belongs
/// to somebody with another name, 000410 to somebody born on another day, 000503 is never answered.
/// </summary>
public sealed class PopulationStandIn(PopulationStandInSettings settings, TimeProvider clock)
    : IPopulationDatabase
{
    private const int Patience = 10;

    public async Task<PopulationAnswer> AskAsync(PersonClaim claim, CancellationToken ct)
    {
        if (settings.Delay > TimeSpan.Zero)
        {
            var times = Ends(claim, "000408") ? Patience : 1;
            await Task.Delay(settings.Delay * times, clock, ct);
        }

        return settings.Down ? PopulationAnswer.Unavailable : Judge(claim);
    }

    private static PopulationAnswer Judge(PersonClaim claim) =>
        claim switch
        {
            _ when Ends(claim, "000503") => PopulationAnswer.Unavailable,
            _ when Ends(claim, "000404") => PopulationAnswer.NotFound,
            _ when Ends(claim, "000409") => PopulationAnswer.Differs(RowField.FullName),
            _ when Ends(claim, "000410") => PopulationAnswer.Differs(RowField.BirthDate),
            _ when PersonalId.OrNull(claim.IdNumber)?.BirthYear is { } year
                    && year != claim.BirthDate.Year => PopulationAnswer.Differs(RowField.BirthDate),
            _ => PopulationAnswer.Matches,
        };

    private static bool Ends(PersonClaim claim, string digits) =>
        claim.IdNumber.EndsWith(digits, StringComparison.Ordinal);
}
