using System.Text;
using AnTin.Registration.Contracts;

namespace AnTin.Registration.Tests.Contracts;

/// <summary>What a token's owner gets to read, and what the token signs.</summary>
public sealed class DecisionFileTests
{
    private static readonly DateTimeOffset At = new(2026, 4, 29, 2, 0, 0, 123, TimeSpan.Zero);

    private static readonly IssuanceOrder Order = new(
        Guid.Parse("0191a000-0000-7000-8000-000000000001"),
        Guid.Parse("0191a000-0000-7000-8000-000000000002"),
        "HB-260429-0001",
        Bloc.State,
        "PERSON_5Y",
        new PersonSubject("Lò Thị Bình", "Hoa Ban", ["Tỉnh Hoa Ban", "Sở Y tế"], "b@hoaban.gov.vn"),
        KeyCustody.Token,
        "0A1B2C3D",
        [1, 2, 3],
        "84900000001",
        At,
        At.AddHours(72),
        "vanthu@hoaban.gov.vn"
    );

    private static readonly DecisionFile Approval = new(
        DecisionFile.Version,
        DecisionRole.Approval,
        "pheduyet1@hoaban.gov.vn",
        "thamdinh1@hoaban.gov.vn",
        "HB-260429-0001",
        At,
        [7, 7],
        [Order, Order with { MobileNumber = "84900000002" }],
        "Cấp chứng thư cho cá nhân",
        "Tỉnh Hoa Ban"
    );

    [Fact]
    public void Statement_OfAnApproval_HasTheseLinesAndNoOther()
    {
        var root = Convert.ToHexStringLower(new DecisionTree(Approval.Messages()).Root);

        Approval
            .Statement()
            .ToString()
            .ShouldBe(
                "antin decision 1\n"
                    + "role: approval\n"
                    + "officer: pheduyet1@hoaban.gov.vn\n"
                    + "verifier: thamdinh1@hoaban.gov.vn\n"
                    + "dossier: HB-260429-0001\n"
                    + "orders: 2\n"
                    + $"root: {root}\n"
                    + "at: 2026-04-29T02:00:00.123000Z\n"
                    + "until: 2026-04-29T03:00:00.123000Z\n"
            );
    }

    public static TheoryData<string> Parts =>
        [
            "role",
            "officer",
            "verifier",
            "dossier",
            "at",
            "order",
            "requester",
            "expiry",
            "less",
            "seed",
        ];

    /// <summary>The seed alone changes nothing where there are orders.</summary>
    [Theory, MemberData(nameof(Parts))]
    public void Statement_AnyPartChanged_IsAnother(string part)
    {
        var changed = part switch
        {
            "role" => Approval with { Role = DecisionRole.Verification },
            "officer" => Approval with { Officer = "ai@hoaban.gov.vn" },
            "verifier" => Approval with { Verifier = null },
            "dossier" => Approval with { Dossier = "HB-260429-0002" },
            "at" => Approval with { At = At.AddMicroseconds(1) },
            "order" => Approval with { Orders = [Order, Order] },
            "requester" => Approval with
            {
                Orders = [Order with { Requester = null }, Approval.Orders[1]],
            },
            "expiry" => Approval with
            {
                Orders = [Order with { ExpiresAt = At }, Approval.Orders[1]],
            },
            "less" => Approval with { Orders = [Order] },
            _ => Approval with { Seed = [8] },
        };

        (changed.Statement().Digest() == Approval.Statement().Digest()).ShouldBe(part == "seed");
    }

    [Fact]
    public void File_WrittenAndRead_IsTheSame()
    {
        DecisionFile.TryRead(Approval.Write(), out var read, out var fault).ShouldBeTrue(fault);

        read!.Write().ShouldBe(Approval.Write());
        read.Statement().Octets().ShouldBe(Approval.Statement().Octets());
    }

    [Fact]
    public void File_WithoutOrders_SignsItsSeed()
    {
        var none = Approval with { Orders = [], Verifier = null };
        DecisionFile.TryRead(none.Write(), out var read, out var fault).ShouldBeTrue(fault);

        read!
            .Statement()
            .Root.ShouldBe(
                new DecisionTree([
                    [7, 7],
                ]).Root
            );
        (read with { Seed = [8] }).Statement().Root.ShouldNotBe(read.Statement().Root);
    }

    public static TheoryData<string, string> Spoiled =>
        new()
        {
            { "\"antinDecision\": 1", "\"antinDecision\": 2" },
            { "\"role\": \"Approval\"", "\"role\": \"Chief\"" },
            { "\"role\": \"Approval\"", "\"role\": 1" },
            { "\"seed\": \"Bwc=\"", "\"seed\": null" },
            { "\"officer\": \"pheduyet1@", "\"officer\": \"pheduyet1@\\n" },
            { "\"organisation\"", "\"organization\"" },
            { "\"mailbox\": \"b@hoaban.gov.vn\"", "\"mailbox\": null" },
            { "\"Tỉnh Hoa Ban\",", "null," },
            { "\"bloc\": \"State\"", "\"bloc\": \"7\"" },
            { "\"custody\": \"Token\"", "\"custody\": \"\\ud800\"" },
            { "\"dossierCode\": \"HB-260429-0001\"", "\"dossierCode\": \"HB-260429-0009\"" },
            { "\"commonName\": \"Lò", "\"commonName\": \"\\ud800" },
        };

    [Theory, MemberData(nameof(Spoiled))]
    public void File_Spoiled_IsNotRead(string right, string wrong)
    {
        var text = Encoding.UTF8.GetString(Approval.Write());
        text.ShouldContain(right);
        var place = text.IndexOf(right, StringComparison.Ordinal);
        var spoiled = text[..place] + wrong + text[(place + right.Length)..];

        DecisionFile
            .TryRead(Encoding.UTF8.GetBytes(spoiled), out _, out var fault)
            .ShouldBeFalse(spoiled);
        fault.ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"orders\":[null]}")]
    [InlineData("\u0000\u0001")]
    public void File_OfOtherKinds_IsNotRead(string text)
    {
        DecisionFile.TryRead(Encoding.UTF8.GetBytes(text), out _, out _).ShouldBeFalse();
        TokenAnswer.TryRead(Encoding.UTF8.GetBytes(text), out _).ShouldBeFalse();
    }

    [Fact]
    public void File_WithANullOrder_IsNotRead()
    {
        var text = Encoding.UTF8.GetString((Approval with { Orders = [] }).Write());
        var spoiled = text.Replace(
            "\"orders\": []",
            "\"orders\": [null]",
            StringComparison.Ordinal
        );
        spoiled.ShouldNotBe(text);

        DecisionFile.TryRead(Encoding.UTF8.GetBytes(spoiled), out _, out _).ShouldBeFalse();
    }
}
