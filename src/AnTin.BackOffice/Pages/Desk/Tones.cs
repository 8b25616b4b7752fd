using AnTin.DesignSystem.Texts;
using AnTin.Registration.Certificates;
using AnTin.Registration.Dossiers;
using AnTin.Registration.Population;

namespace AnTin.BackOffice.Pages.Desk;

/// <summary>The tint of each status on the desk; the words are the registration's.</summary>
public static class Tones
{
    public static string Of(DossierStatus status) =>
        status switch
        {
            DossierStatus.SupplementRequested => "amber",
            DossierStatus.Refused => "red",
            DossierStatus.Settled or DossierStatus.HandedOver => "ok",
            DossierStatus.Withdrawn => "grey",
            _ => "blue",
        };

    public static string Of(RowStatus status) =>
        status switch
        {
            RowStatus.Refused or RowStatus.Failed => "red",
            RowStatus.Accepted or RowStatus.Issued => "ok",
            RowStatus.Ordered => "blue",
            _ => "grey",
        };

    public static string Of(LetterState state) =>
        state switch
        {
            LetterState.Valid => "ok",
            LetterState.Faulty => "red",
            _ => "grey",
        };

    public static string Of(PopulationVerdict verdict) =>
        verdict switch
        {
            PopulationVerdict.Matches => "ok",
            PopulationVerdict.Differs => "red",
            _ => "amber",
        };

    /// <summary>The state in the reader's language; the code of the reason is the same in both.</summary>
    public static string Words(
        ITexts texts,
        PublishedCertificate certificate,
        DateTimeOffset now
    ) =>
        certificate.State switch
        {
            CertificateState.Revoked => texts["Đã thu hồi({0})", certificate.ReasonCode],
            _ when certificate.NotAfter < now => texts["Hết hạn"],
            CertificateState.AwaitingEffect => texts["Chờ hiệu lực"],
            _ => texts["Hoạt động"],
        };

    public static string Of(PublishedCertificate certificate, DateTimeOffset now) =>
        certificate.State switch
        {
            CertificateState.Revoked => "red",
            CertificateState.AwaitingEffect => "amber",
            _ => certificate.NotAfter < now ? "grey" : "ok",
        };
}
