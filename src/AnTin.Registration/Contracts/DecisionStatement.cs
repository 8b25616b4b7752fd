using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AnTin.Registration.Contracts;

/// <summary>
/// What an officer's token signs: a text of UTF-8 lines, each ended by a line feed, that says in words what the root stands
/// for. Whoever checks a signature writes the text anew and never reads one; no other message of ours begins like it.
/// <code>
/// antin decision 1
/// role: approval
/// officer: pheduyet1@hoaban.gov.vn
/// verifier: thamdinh1@hoaban.gov.vn       (of an approval with orders alone)
/// dossier: 0191f000-…-260429-0001
/// orders: 3
/// root: 64 hexadecimal digits             (DecisionTree over the orders' OrderDecision)
/// at: 2026-04-29T02:00:00.000000Z
/// until: 2026-04-29T03:00:00.000000Z      (Life after at)
/// </code>
/// </summary>
/// <param name="Role">As what the officer signs.</param>
/// <param name="OfficerId">The officer's mailbox.</param>
/// <param name="VerifierId">Who verified the orders that are approved; null under a verification, and where there is no order.</param>
/// <param name="DossierCode">The official code.</param>
/// <param name="Orders">How many orders the root covers.</param>
/// <param name="Root">32 octets.</param>
/// <param name="At">The time that stands in the messages.</param>
public sealed record DecisionStatement(
    DecisionRole Role,
    string OfficerId,
    string? VerifierId,
    string DossierCode,
    int Orders,
    byte[] Root,
    DateTimeOffset At
)
{
    /// <summary>From the question to the answer: a token may lie on another desk.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public DateTimeOffset Until => At + Life;

    /// <summary>Whether the text has the lines it should have and no other.</summary>
    public bool IsPlain => !$"{OfficerId}{VerifierId}{DossierCode}".Any(char.IsControl);

    /// <summary>The signed octets.</summary>
    public byte[] Octets() => Encoding.UTF8.GetBytes(ToString());

    /// <summary>SHA-256 of the octets, hexadecimal: names the statement in its answer.</summary>
    public string Digest() => Convert.ToHexStringLower(SHA256.HashData(Octets()));

    public override string ToString()
    {
        var verifier = VerifierId is null ? "" : $"verifier: {VerifierId}\n";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"antin decision 1\nrole: {WordOf(Role)}\nofficer: {OfficerId}\n{verifier}dossier: {DossierCode}\norders: {Orders}\nroot: {Convert.ToHexStringLower(Root)}\nat: {TextOf(At)}\nuntil: {TextOf(Until)}\n"
        );
    }

    /// <summary>As the signed bytes name the role.</summary>
    internal static string WordOf(DecisionRole role) =>
        role == DecisionRole.Verification ? "verification" : "approval";

    private static string TextOf(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
