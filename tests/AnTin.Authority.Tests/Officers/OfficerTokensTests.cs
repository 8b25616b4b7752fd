using System.Security.Cryptography;
using AnTin.Authority.Officers;
using AnTin.Platform.Results;
using AnTin.Registration.Contracts;
using AnTin.TestKit.Authority;

namespace AnTin.Authority.Tests.Officers;

/// <summary>The desk's side: which answer of which token it takes, and what it says of the others.</summary>
public sealed class OfficerTokensTests : IDisposable
{
    private const string Officer = "verifier-1";
    private static readonly byte[][] Messages =
    [
        [1],
        [2],
        [3],
    ];

    private static readonly DecisionStatement Statement = new(
        DecisionRole.Verification,
        Officer,
        null,
        "HB-260429-0001",
        Messages.Length,
        new DecisionTree(Messages).Root,
        AuthorityWorld.Start
    );

    private readonly SoftToken own = new();
    private readonly SoftToken other = new();
    private readonly SoftToken stranger = new();

    public void Dispose()
    {
        own.Dispose();
        other.Dispose();
        stranger.Dispose();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answer_OfTheOwnToken_SignsEachMessageSoThatItStandsAlone(bool bare)
    {
        await using var world = await AdmittedAsync();

        var signed = (
            await AnswerAsync(world, bare ? own.Sign(Statement) : own.Answer(Statement))
        ).Value;

        signed.Count.ShouldBe(3);
        for (var place = 0; place < 3; place++)
        {
            signed[place].At.ShouldBe(Statement.At);
            signed[place].Proof!.Token.ShouldBe(own.Digest);
            DecisionTree.Holds(Messages[place], signed[place].Proof!).ShouldBeTrue();
            DecisionTree.Holds(Messages[(place + 1) % 3], signed[place].Proof!).ShouldBeFalse();
        }
    }

    public static TheoryData<string, string> Wrong =>
        new()
        {
            { "nothing", "AUT-TOKEN-MISSING" },
            { "the downloaded file", "AUT-TOKEN-FILE" },
            { "a page", "AUT-TOKEN-FILE" },
            { "a long file", "AUT-TOKEN-FILE" },
            { "another statement", "AUT-TOKEN-OTHER" },
            { "another statement, bare", "AUT-TOKEN-SIGNATURE" },
            { "another officer's", "AUT-TOKEN-OFFICER" },
            { "another officer's, bare", "AUT-TOKEN-SIGNATURE" },
            { "nobody's", "AUT-TOKEN-KEY" },
            { "a lie about the key", "AUT-TOKEN-SIGNATURE" },
        };

    [Theory, MemberData(nameof(Wrong))]
    public async Task Answer_ThatIsWrong_IsRefusedWithWhatIsWrong(string what, string code)
    {
        await using var world = await AdmittedAsync();
        var later = Statement with { At = Statement.At.AddMinutes(1) };

        var refused = await AnswerAsync(
            world,
            what switch
            {
                "nothing" => [],
                "the downloaded file" => Statement.Octets(),
                "a page" => "<!doctype html>"u8.ToArray(),
                "a long file" => RandomNumberGenerator.GetBytes(TokenAnswer.Longest + 1),
                "another statement" => own.Answer(later),
                "another statement, bare" => own.Sign(later),
                "another officer's" => other.Answer(Statement),
                "another officer's, bare" => other.Sign(Statement),
                "nobody's" => stranger.Answer(Statement),
                _ => new TokenAnswer(
                    TokenAnswer.Version,
                    Statement.Digest(),
                    own.Digest,
                    stranger.Sign(Statement)
                ).Write(),
            }
        );

        var refusal = refused.Refusals.Single();
        refusal.Code.ShouldBe(code);
        refusal.Field.ShouldBe("Token.Answer");
        refusal.NextStep.ShouldNotBeNull();
    }

    [Fact]
    public async Task Answer_AfterTheTokensCertificateEnded_IsRefused()
    {
        await using var world = await AdmittedAsync();
        var late = Statement with { At = Statement.At.AddDays(731) };

        (await Desk(world).SignAsync(late, own.Answer(late), Messages, default))
            .Refusals.Single()
            .Code.ShouldBe("AUT-TOKEN-EXPIRED");
    }

    [Fact]
    public async Task Token_RetiredByACeremony_IsTheOfficersNoMore()
    {
        await using var world = await AdmittedAsync();
        (
            await world
                .Conductor()
                .ConductAsync(
                    TestCeremony.Later("retire-1", $"\"retireTokens\": [\"{own.Digest}\"]"),
                    default
                )
        ).Refusals.ShouldBeEmpty();

        (await Desk(world).ListAsync(Officer, default)).ShouldBeEmpty();
        (await AnswerAsync(world, own.Answer(Statement)))
            .Refusals.Single()
            .Code.ShouldBe("AUT-TOKEN-KEY");
    }

    /// <summary>Each flipped bit of an answer: refused, or the same signature written otherwise, which it cannot be here.</summary>
    [Fact]
    public async Task Answer_AnyByteOfTheBareSignatureFlipped_IsRefused()
    {
        await using var world = await AdmittedAsync();
        var right = own.Sign(Statement);
        for (var place = 0; place < right.Length; place++)
        {
            var wrong = right.ToArray();
            wrong[place] ^= 0x01;

            (await AnswerAsync(world, wrong)).IsOk.ShouldBeFalse($"byte {place}");
        }
    }

    private async Task<AuthorityWorld> AdmittedAsync()
    {
        var world = await AuthorityWorld.CreateAsync();
        var held = await world
            .Conductor()
            .ConductAsync(
                TestCeremony.Later(
                    "tokens-1",
                    $"\"officerTokens\": [{own.Line(Officer)}, {other.Line("approver-1")}]"
                ),
                default
            );
        held.Refusals.ShouldBeEmpty();
        return world;
    }

    private static IOfficerTokens Desk(AuthorityWorld world) => world.Get<IOfficerTokens>();

    private static Task<Result<IReadOnlyList<OfficerSignature>>> AnswerAsync(
        AuthorityWorld world,
        byte[] answer
    ) => Desk(world).SignAsync(Statement, answer, Messages, default);
}
