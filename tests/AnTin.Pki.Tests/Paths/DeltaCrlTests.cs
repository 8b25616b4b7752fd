using System.Globalization;
using AnTin.Pki.Certificates;
using AnTin.Pki.Paths;
using AnTin.Pki.Revocation;
using AnTin.Pki.Signing;
using AnTin.TestKit;
using FsCheck;
using FsCheck.Fluent;

namespace AnTin.Pki.Tests.Paths;

/// <summary>A delta CRL over a complete one, here and with openssl (RFC 5280 §5.2.4, §6.3.3).</summary>
public sealed class DeltaCrlTests : IAsyncLifetime
{
    private const int Serials = 6;

    private static readonly DateTimeOffset Now = DemoPki.Start.AddDays(30);
    private readonly SoftwareSigner personKey = SoftwareSigner.Generate("P-256");
    private DemoPki pki = null!;
    private Certificate person = null!;
    private CertificateRevocationList rootCrl = null!;

    public async Task InitializeAsync()
    {
        pki = await DemoPki.CreateAsync();
        person = await pki.IssueAsync("PERSON_5Y", personKey);
        rootCrl = await SignAsync(
            Content(1, Now.AddDays(-1)) with
            {
                Issuer = pki.RootIssuer,
                DistributionPoint = null,
            },
            pki.RootKey
        );
    }

    public Task DisposeAsync()
    {
        pki.Dispose();
        personKey.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Validate_RevokedOnTheDeltaOnly_IsRevokedAndOpensslAgrees()
    {
        var complete = await SignAsync(Content(4, Now.AddHours(-5)));
        var delta = await SignAsync(
            Delta(
                4,
                6,
                new RevokedCertificate(
                    person.Serial,
                    Now.AddHours(-2),
                    RevocationReason.KeyCompromise
                )
            )
        );

        var verdict = Validate(complete, delta);

        verdict.Standing.ShouldBe(CertificateStanding.Revoked);
        verdict.Leaf.Revocation!.Evidence.ToArray().ShouldBe(complete.Encoded.ToArray());
        verdict.Leaf.Revocation.Delta.ToArray().ShouldBe(delta.Encoded.ToArray());
        Validate(complete).IsValid.ShouldBeTrue();
        (await OpensslAsync(complete, delta)).ShouldContain("certificate revoked");
        (await OpensslAsync(complete)).ShouldContain(": OK");
    }

    [Fact]
    public async Task Validate_HoldEndedByTheDelta_IsValidAndOpensslAgrees()
    {
        var complete = await SignAsync(
            Content(4, Now.AddHours(-5), Hold(RevocationReason.CertificateHold))
        );
        var delta = await SignAsync(Delta(3, 5, Hold(RevocationReason.RemoveFromCrl)));

        Validate(complete).Standing.ShouldBe(CertificateStanding.Revoked);
        Validate(complete, delta).IsValid.ShouldBeTrue();
        (await OpensslAsync(complete)).ShouldContain("certificate revoked");
        (await OpensslAsync(complete, delta)).ShouldContain(": OK");
    }

    [Fact]
    public async Task Validate_StaleListWithAFreshDelta_IsCovered()
    {
        var complete = await SignAsync(
            Content(4, Now.AddDays(-3)) with
            {
                NextUpdate = Now.AddDays(-2),
            }
        );

        Validate(complete).Standing.ShouldBe(CertificateStanding.RevocationUnknown);
        Validate(complete, await SignAsync(Delta(4, 9))).IsValid.ShouldBeTrue();
    }

    [Fact]
    public async Task Validate_DeltaAlone_ProvesNothing() =>
        Validate(await SignAsync(Delta(4, 6)))
            .Standing.ShouldBe(CertificateStanding.RevocationUnknown);

    /// <summary>Each of these says "hold ended" of a certificate on hold, and must not be heard.</summary>
    [Theory]
    [InlineData("a base after the list")]
    [InlineData("not newer than the list")]
    [InlineData("another shard")]
    [InlineData("no scope")]
    [InlineData("another key")]
    [InlineData("a spoiled signature")]
    public async Task Validate_DeltaThatDoesNotFit_IsPassedOver(string what)
    {
        using var strangers = await DemoPki.CreateAsync();
        var complete = await SignAsync(
            Content(4, Now.AddHours(-5), Hold(RevocationReason.CertificateHold))
        );
        var fits = Delta(4, 6, Hold(RevocationReason.RemoveFromCrl));
        var wrong = what switch
        {
            "a base after the list" => fits with { BaseNumber = 5 },
            "not newer than the list" => fits with { BaseNumber = 3, Number = 4 },
            "another shard" => fits with { DistributionPoint = fits.DistributionPoint + "x" },
            "no scope" => fits with { DistributionPoint = null },
            _ => fits,
        };
        var signed =
            what == "another key"
                ? await SignAsync(
                    wrong with
                    {
                        Issuer = wrong.Issuer with
                        {
                            KeyIdentifier = strangers.Authority.SubjectKeyIdentifier,
                        },
                    },
                    strangers.AuthorityKey
                )
                : await SignAsync(wrong);
        if (what == "a spoiled signature")
        {
            var bytes = signed.Encoded.ToArray();
            bytes[^1] ^= 1;
            signed = Read(bytes);
        }

        Validate(complete, signed).Standing.ShouldBe(CertificateStanding.Revoked);
        Validate(complete, await SignAsync(fits)).IsValid.ShouldBeTrue();
    }

    [Fact]
    public void Find_OfAnyHistory_IsWhatTheNextCompleteListSays() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<(byte[] Before, byte[] After)>(),
                history =>
                {
                    var before = Play([], history.Before ?? []);
                    var after = Play(before, history.After ?? []);
                    var changes = after
                        .Where(pair =>
                            !before.TryGetValue(pair.Key, out var old) || old != pair.Value
                        )
                        .Select(pair => pair.Value)
                        .Concat(
                            before
                                .Where(pair => !after.ContainsKey(pair.Key))
                                .Select(pair =>
                                    pair.Value with
                                    {
                                        Reason = RevocationReason.RemoveFromCrl,
                                    }
                                )
                        );
                    var complete = Unsigned(Content(1, Now.AddHours(-2), [.. before.Values]));
                    var delta = Unsigned(Delta(1, 2, [.. changes]));
                    var next = Unsigned(Content(2, Now.AddHours(-1), [.. after.Values]));
                    return DeltaCrl.Fits(complete, delta)
                        && Enumerable
                            .Range(0, Serials)
                            .Select(SerialOf)
                            .All(serial =>
                                DeltaCrl.Find(complete, delta, serial) == next.Find(serial)
                            );
                }
            )
            .QuickCheckThrowOnFailure();

    /// <summary>Each octet is a deed to one of six certificates: revoke, put on hold, end the hold.</summary>
    private static Dictionary<int, RevokedCertificate> Play(
        Dictionary<int, RevokedCertificate> before,
        byte[] deeds
    )
    {
        var state = new Dictionary<int, RevokedCertificate>(before);
        foreach (var deed in deeds)
        {
            var (which, what) = (deed % Serials, deed / Serials % 3);
            var isHeld =
                state.TryGetValue(which, out var entry)
                && entry.Reason == RevocationReason.CertificateHold;
            if (what == 2 && isHeld)
            {
                state.Remove(which);
            }
            else if (what == 0 && (isHeld || !state.ContainsKey(which)))
            {
                state[which] = new(SerialOf(which), Now, RevocationReason.KeyCompromise);
            }
            else if (what == 1)
            {
                state.TryAdd(which, new(SerialOf(which), Now, RevocationReason.CertificateHold));
            }
        }

        return state;
    }

    private static CertificateSerial SerialOf(int which) =>
        CertificateSerial.Parse($"5A0102030{which.ToString(CultureInfo.InvariantCulture)}");

    /// <summary>The person's certificate, put on hold two days ago or taken off it.</summary>
    private RevokedCertificate Hold(RevocationReason reason) =>
        new(person.Serial, Now.AddDays(-2), reason);

    private CrlContent Content(
        int number,
        DateTimeOffset thisUpdate,
        params RevokedCertificate[] entries
    ) =>
        new()
        {
            Issuer = pki.AuthorityIssuer,
            Number = number,
            ThisUpdate = thisUpdate,
            NextUpdate = thisUpdate.AddDays(2),
            Entries = entries,
            DistributionPoint = person?.CrlUris.Single(),
            FreshestCrl = "http://pki.hoaban.gov.vn/pki/pub/crl/delta.crl",
        };

    private CrlContent Delta(int least, int number, params RevokedCertificate[] entries) =>
        Content(number, Now.AddHours(-1), entries) with
        {
            BaseNumber = least,
            FreshestCrl = null,
        };

    private PathVerdict Validate(params CertificateRevocationList[] crls) =>
        PathValidator.Validate(
            person,
            Now,
            new PathInput
            {
                Anchors = [pki.Root],
                Intermediates = [pki.Authority],
                Crls = [rootCrl, .. crls],
            }
        );

    private Task<CertificateRevocationList> SignAsync(CrlContent content) =>
        SignAsync(content, pki.AuthorityKey);

    private static async Task<CertificateRevocationList> SignAsync(
        CrlContent content,
        SoftwareSigner key
    ) => Read(await CrlWriter.SignAsync(content, key));

    private CertificateRevocationList Unsigned(CrlContent content) =>
        Read(
            SignedStructure.Assemble(
                CrlWriter.BuildTbs(content),
                pki.AuthorityKey.Algorithm,
                new byte[70]
            )
        );

    private static CertificateRevocationList Read(byte[] encoded) =>
        CertificateRevocationList.TryRead(encoded, out var crl, out var error)
            ? crl
            : throw new InvalidOperationException(error.ToString());

    private async Task<string> OpensslAsync(params CertificateRevocationList[] lists)
    {
        var judged = await new OpensslVerify
        {
            Anchors = [pki.Root.Encoded],
            Intermediates = [pki.Authority.Encoded],
            Lists = [.. lists.Select(list => list.Encoded)],
            At = Now,
            Options = ["-crl_check", "-use_deltas"],
        }.RunAsync(person.Encoded);
        return judged.Both;
    }
}
