using AnTin.DesignSystem.Texts;

namespace AnTin.Portal.Services;

/// <summary>The six procedures in the order of their numbers.</summary>
public static class ServiceDescriptions
{
    public static IReadOnlyList<ServiceDescription> All(ITexts texts) =>
        [
            PersonalCertificate.Describe(texts),
            OrganisationCertificate.Describe(texts),
            DeviceCertificate.Describe(texts),
            RenewalOrChange.Describe(texts),
            Revocation.Describe(texts),
            DeviceRecovery.Describe(texts),
        ];

    public static ServiceDescription? Find(ITexts texts, string slug) =>
        All(texts).FirstOrDefault(s => string.Equals(s.Slug, slug, StringComparison.Ordinal));
}
