using AnTin.CentralSigning.Pins;

namespace AnTin.CentralSigning;

/// <summary>What an operator may choose about central signing.</summary>
public sealed class CentralSigningSettings
{
    /// <summary>Directory for erasure secrets and documents under way. Default "data/signing".</summary>
    public string Directory { get; set; } = "data/signing";

    /// <summary>Origin of the portal as subscribers reach it; links in mails begin with it.</summary>
    public Uri PublicAddress { get; set; } = new("http://localhost:8080");

    /// <summary>The authority's RFC 3161 service. Default: <c>/tsa</c> under <see cref="PublicAddress"/>.</summary>
    public Uri? TimeStampAddress { get; set; }

    /// <summary>A fixed OCSP responder. Default: the one each certificate names.</summary>
    public Uri? StatusAddress { get; set; }

    /// <summary>Life of an activation link. Default 7 days; an expired one can be sent again by its holder.</summary>
    public TimeSpan ActivationLinkLife { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Life of a sign-in link. Default 15 minutes.</summary>
    public TimeSpan SignInLinkLife { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Links of one purpose that one mailbox may get within an hour. Default 5.</summary>
    public int LinksPerHour { get; set; } = 5;

    /// <summary>Life of a subscriber's session. Default 4 hours; signing always asks for the PIN again.</summary>
    public TimeSpan SessionLife { get; set; } = TimeSpan.FromHours(4);

    /// <summary>Time between showing what will be signed and the PIN. Default 10 minutes.</summary>
    public TimeSpan TransactionLife { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long an uploaded document and its signed copy are kept. Default 24 hours, at most 7 days.</summary>
    public TimeSpan DocumentLife { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Largest document. Default 20 MB.</summary>
    public long LargestDocument { get; set; } = 20 * 1024 * 1024;

    /// <summary>RSA-3072 keys held ready. Default 8; 0 makes them on demand. P-256 keys need no pool.</summary>
    public int ReadyRsaKeys { get; set; } = 8;

    /// <summary>
    /// What to do when the status of a certificate cannot be learnt while signing. Default false: nothing is signed.
    /// </summary>
    public bool SignWithoutStatus { get; set; }

    public PinSettings Pin { get; set; } = new();

    /// <summary>Where a subscriber asks for a link, with or without the mail at hand.</summary>
    internal Uri SignInPage => new(PublicAddress, "my/sign-in");

    public Uri TimeStampService => TimeStampAddress ?? new Uri(PublicAddress, "tsa");
}
