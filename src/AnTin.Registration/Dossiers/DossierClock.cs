using AnTin.Platform.Time;
using AnTin.Registration.Catalogue;

namespace AnTin.Registration.Dossiers;

/// <summary>The term of a dossier (Decree 68/2024 Art. 11: three working days from receipt of a valid dossier; the clock pauses while a supplement is awaited, P-14).</summary>
internal static class DossierClock
{
    /// <summary>Starts the clock and fixes the regime by the day of receipt (Art. 42).</summary>
    public static void Start(Dossier dossier, CatalogueSnapshot catalogue, DateTimeOffset now)
    {
        var regime = catalogue.RegimeOn(VietnamTime.DateOf(now));
        dossier.RegimeCode = regime.Code;
        dossier.ReceivedAt = now;
        dossier.DueAt = catalogue.Calendar.DueAfterWorkingDays(
            now,
            TermDays(dossier, regime.Content)
        );
        dossier.QueueAt = dossier.DueAt.Value;
    }

    /// <summary>Remembers the working days that are left.</summary>
    public static void Pause(Dossier dossier, CatalogueSnapshot catalogue, DateTimeOffset now)
    {
        if (dossier.DueAt is { } due)
        {
            var left = catalogue.Calendar.CountWorkingDays(
                VietnamTime.DateOf(now),
                VietnamTime.DateOf(due)
            );
            dossier.PausedDaysLeft = Math.Max(left, 0);
            dossier.DueAt = null;
        }
    }

    /// <summary>Goes on with the days that were left.</summary>
    public static void Resume(Dossier dossier, CatalogueSnapshot catalogue, DateTimeOffset now)
    {
        if (dossier.PausedDaysLeft is { } left)
        {
            dossier.DueAt = catalogue.Calendar.DueAfterWorkingDays(now, left);
            dossier.QueueAt = dossier.DueAt.Value;
            dossier.PausedDaysLeft = null;
        }
    }

    /// <summary>Where the dossier stands in the queue before anybody received it.</summary>
    public static DateTimeOffset ProvisionalDue(
        Dossier dossier,
        CatalogueSnapshot catalogue,
        DateTimeOffset submittedAt
    )
    {
        var regime = catalogue.RegimeOn(VietnamTime.DateOf(submittedAt));
        return catalogue.Calendar.DueAfterWorkingDays(
            submittedAt,
            TermDays(dossier, regime.Content)
        );
    }

    private static int TermDays(Dossier dossier, RegimeContent regime) =>
        dossier.ProcedureCode switch
        {
            ProcedureCode.RenewOrAmendCertificate => regime.RenewWorkingDays,
            ProcedureCode.RestoreKeyDevice => regime.RestoreWorkingDays,
            _ => regime.IssueWorkingDays,
        };
}
