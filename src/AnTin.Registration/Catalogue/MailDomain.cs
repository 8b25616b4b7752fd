namespace AnTin.Registration.Catalogue;

/// <summary>A mail domain the office has judged. A name covers all below it; the longest match decides.</summary>
public sealed class MailDomain
{
    /// <summary>Lower case, no leading dot: "gov.vn", "gmail.com".</summary>
    public required string Name { get; init; }

    /// <summary>True for domains that state bodies give out.</summary>
    public bool Official { get; set; }
}
