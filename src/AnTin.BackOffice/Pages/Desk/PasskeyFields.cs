using System.Globalization;
using AnTin.Platform.Text;
using AnTin.Registration.Contracts;
using AnTin.Registration.Decisions;

namespace AnTin.BackOffice.Pages.Desk;

/// <summary>What <c>passkeys.js</c> writes into a form: octets in base64url, the time in ticks. Empty where a PIN signs.</summary>
public sealed class PasskeyFields
{
    /// <summary>Octets; a passkey's longest part is a few hundred.</summary>
    private const int Longest = 48 * 1024;

    public string? At { get; set; }

    public string? Seed { get; set; }

    public string? Credential { get; set; }

    public string? ClientData { get; set; }

    public string? AuthenticatorData { get; set; }

    public string? Signature { get; set; }

    /// <summary>Of a new passkey.</summary>
    public string? Attestation { get; set; }

    /// <summary>The passkey's answer where there is one, else the PIN. What is no answer comes from no page of ours, and has expired.</summary>
    public DecisionKey KeyOr(string pin) =>
        string.IsNullOrEmpty(Signature)
            ? DecisionKey.OfPin(pin)
            : new DecisionKey(
                "",
                new DecisionDraft(TimeOf(At), Octets(Seed)),
                new PasskeyAnswer(
                    new PasskeyEvidence(
                        Octets(Credential),
                        Octets(ClientData),
                        Octets(AuthenticatorData)
                    ),
                    Octets(Signature)
                )
            );

    /// <summary>Empty for what is no base64url.</summary>
    public static byte[] Octets(string? text) => UrlBase64.Read(text, Longest) ?? [];

    public static string TextOf(DateTimeOffset at) =>
        at.UtcTicks.ToString(CultureInfo.InvariantCulture);

    /// <summary>A time that no draft has, for what is no number of ticks.</summary>
    public static DateTimeOffset TimeOf(string? ticks) =>
        long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && value <= DateTimeOffset.MaxValue.Ticks
            ? new DateTimeOffset(value, TimeSpan.Zero)
            : DateTimeOffset.MinValue;
}
