using System.Security.Cryptography;
using System.Text;
using AnTin.Authority.Ceremonies.File;
using AnTin.Authority.WebAuthn;
using AnTin.Platform.Database;
using AnTin.Platform.Results;
using AnTin.Platform.Text;
using AnTin.Registration.Contracts;

namespace AnTin.Authority.Officers;

/// <summary>
/// Officers' passkeys at the desk. What is checked here is checked for the officer's sake, who wants to know at once; what
/// counts is what the authority checks again with its own list.
/// </summary>
public sealed class OfficerPasskeys(
    PasskeyDirectory directory,
    RelyingParty party,
    OfficerSettings settings,
    TimeProvider clock
) : IOfficerPasskeys
{
    private const int ChallengeLength = 32;
    private const int LongestLabel = 60;
    private const int MostPasskeys = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public bool AreOffered => true;

    public bool PinsDecide => settings.PinKeys;

    public async Task<IReadOnlyList<OfficerPasskey>> ListAsync(
        string officerId,
        CancellationToken ct
    ) => (await directory.FindAsync(officerId, ct)).Passkeys;

    public string LinesOf(string officerId, OfficerPasskey passkey) =>
        new PasskeyWish
        {
            Officer = officerId,
            Credential = PasskeyDirectory.NameOf(passkey.CredentialId),
            PublicKey = UrlBase64.Write(passkey.PublicKey),
            Sha256 = passkey.KeyDigest(),
        }.ToLines();

    public async Task<NewPasskeyQuestion> BeginAsync(string officerId, CancellationToken ct)
    {
        var challenge = RandomNumberGenerator.GetBytes(ChallengeLength);
        var file = await directory.ChangeAsync(
            officerId,
            one =>
                one with
                {
                    Challenge = challenge,
                    ChallengeUntil = clock.GetUtcNow() + Patience,
                },
            ct
        );
        return new NewPasskeyQuestion(
            party.Id,
            SHA256.HashData(Encoding.UTF8.GetBytes(officerId)),
            challenge,
            [.. file.Passkeys.Select(one => one.CredentialId)],
            CoseKey.Algorithms
        );
    }

    public async Task<Result<OfficerPasskey>> FinishAsync(
        string officerId,
        string label,
        byte[] clientData,
        byte[] attestation,
        CancellationToken ct
    )
    {
        var words = VietnameseText.Nfc(label).Trim();
        if (words.Length is 0 or > LongestLabel || words.Any(char.IsControl))
        {
            return PasskeyRefusals.Label;
        }

        var file = await directory.FindAsync(officerId, ct);
        var now = Instant.Cut(clock.GetUtcNow());
        if (file.Challenge is not { } challenge || file.ChallengeUntil < now)
        {
            return PasskeyRefusals.NotAsked;
        }

        var (made, fault) = NewCredential.Check(clientData, attestation, challenge, party);
        if (made is null)
        {
            return PasskeyRefusals.Of(fault!.Value);
        }

        if (
            file.Passkeys.Count >= MostPasskeys
            || file.Passkeys.Any(one => one.CredentialId.AsSpan().SequenceEqual(made.Id.Span))
        )
        {
            return PasskeyRefusals.KnownAlready;
        }

        var passkey = new OfficerPasskey(
            made.Id.ToArray(),
            made.Key.Encoded.ToArray(),
            words,
            now,
            null
        );
        await directory.ChangeAsync(
            officerId,
            one =>
                one with
                {
                    Challenge = null,
                    ChallengeUntil = null,
                    Passkeys = [.. one.Passkeys, passkey],
                    Counts = With(one.Counts, passkey.CredentialId, made.SignCount),
                },
            ct
        );
        return passkey;
    }

    public async Task<Result<PasskeyQuestion>> AskAsync(
        string officerId,
        IReadOnlyList<byte[]> messages,
        CancellationToken ct
    )
    {
        var admitted = (await ListAsync(officerId, ct)).Where(one => one.AdmittedAt is not null);
        var question = new PasskeyQuestion(
            party.Id,
            new DecisionTree(messages).Root,
            [.. admitted.Select(one => one.CredentialId)]
        );
        return question.Credentials.Count > 0 ? question : PasskeyRefusals.NoneAdmitted;
    }

    public async Task<Result<IReadOnlyList<OfficerSignature>>> SignAsync(
        string officerId,
        PasskeyAnswer answer,
        IReadOnlyList<byte[]> messages,
        CancellationToken ct
    )
    {
        var file = await directory.FindAsync(officerId, ct);
        var evidence = answer.Evidence;
        var passkey = file.Passkeys.FirstOrDefault(one =>
            one.AdmittedAt is not null
            && one.CredentialId.AsSpan().SequenceEqual(evidence.CredentialId)
        );
        if (passkey is null || !CoseKey.TryRead(passkey.PublicKey, out var key))
        {
            return PasskeyRefusals.Unknown;
        }

        var tree = new DecisionTree(messages);
        var assertion = new Assertion(
            evidence.ClientData,
            evidence.AuthenticatorData,
            answer.Signature
        );
        if (assertion.Check(key, tree.Root, party) is { } fault)
        {
            return PasskeyRefusals.Of(fault);
        }

        return await CountAsync(officerId, evidence, ct)
            ? Result.Of<IReadOnlyList<OfficerSignature>>([
                .. messages.Select(
                    (_, place) =>
                        new OfficerSignature(
                            officerId,
                            clock.GetUtcNow(),
                            [],
                            answer.Signature,
                            new DecisionProof(
                                tree.Root,
                                place,
                                messages.Count,
                                tree.Path(place),
                                evidence
                            )
                        )
                ),
            ])
            : PasskeyRefusals.Of(WebAuthnFault.Counter);
    }

    /// <summary>§7.2 step 22: the counter grows, or stays at nought for ever. The same answer twice is no growth.</summary>
    private async Task<bool> CountAsync(
        string officerId,
        PasskeyEvidence evidence,
        CancellationToken ct
    )
    {
        var grew = false;
        AuthenticatorData.TryRead(evidence.AuthenticatorData, out var data);
        await directory.ChangeAsync(
            officerId,
            one =>
            {
                var name = PasskeyDirectory.NameOf(evidence.CredentialId);
                var last = one.Counts.GetValueOrDefault(name);
                grew = data!.SignCount > last || (data.SignCount == 0 && last == 0);
                return grew && data.SignCount > 0
                    ? one with
                    {
                        Counts = With(one.Counts, evidence.CredentialId, data.SignCount),
                    }
                    : one;
            },
            ct
        );
        return grew;
    }

    private static Dictionary<string, uint> With(
        IReadOnlyDictionary<string, uint> counts,
        byte[] credential,
        uint count
    ) => new(counts, StringComparer.Ordinal) { [PasskeyDirectory.NameOf(credential)] = count };
}
