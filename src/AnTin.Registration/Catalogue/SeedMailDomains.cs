namespace AnTin.Registration.Catalogue;

/// <summary>Domains that state bodies give out, and the public ones named by Mẫu số 01, note (2).</summary>
internal static class SeedMailDomains
{
    private static readonly string[] Official =
    [
        "gov.vn",
        "edu.vn",
        "dcs.vn",
        "chinhphu.vn",
        "quochoi.vn",
    ];

    private static readonly string[] Public =
    [
        "gmail.com",
        "googlemail.com",
        "yahoo.com",
        "yahoo.com.vn",
        "ymail.com",
        "hotmail.com",
        "outlook.com",
        "outlook.com.vn",
        "live.com",
        "msn.com",
        "icloud.com",
        "me.com",
        "aol.com",
        "zoho.com",
        "proton.me",
        "protonmail.com",
        "mail.com",
        "gmx.com",
        "yandex.com",
    ];

    public static IEnumerable<MailDomain> All =>
        [
            .. Official.Select(name => new MailDomain { Name = name, Official = true }),
            .. Public.Select(name => new MailDomain { Name = name, Official = false }),
        ];
}
