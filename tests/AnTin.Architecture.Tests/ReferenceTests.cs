namespace AnTin.Architecture.Tests;

public sealed class ReferenceTests
{
    /// <summary>What the rooms without clock, network and database must not touch, by the beginning of the assembly's name.</summary>
    private static readonly string[] WorldOutside =
    [
        "Microsoft.EntityFrameworkCore",
        "Microsoft.AspNetCore",
        "Microsoft.Data",
        "Microsoft.Extensions",
        "Npgsql",
        "System.Data",
        "System.Net.Http",
        "System.Net.Sockets",
        "System.Net.Requests",
        "System.Net.WebClient",
    ];

    public static TheoryData<string> Rooms => [.. Room.All.Select(room => room.Name)];

    [Theory, MemberData(nameof(Rooms))]
    public void Room_UsesOtherRooms_OnlyThroughOpenDoors(string name)
    {
        var refusals = Room.Named(name)
            .UsedTypes.Select(used => Walls.Refusal(name, used))
            .OfType<string>();

        refusals.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Pki")]
    [InlineData("Pdf")]
    [InlineData("Signatures")]
    public void Room_OfBytesAndVerdicts_KnowsNoNetworkDatabaseOrWeb(string name)
    {
        var touched = Room.Named(name)
            .UsedTypes.Where(used =>
                WorldOutside.Any(outside =>
                    used.Assembly.StartsWith(outside, StringComparison.Ordinal)
                )
            )
            .Select(used =>
                $"AnTin.{name} uses {used}: hand the evidence in, so that the same bytes give the same verdict."
            );

        touched.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Pki")]
    [InlineData("Pdf")]
    [InlineData("Signatures")]
    public void Room_OfBytesAndVerdicts_ReadsNoClock(string name)
    {
        Room.Named(name)
            .UsedTypes.Where(used => used is { Namespace: "System", Name: "TimeProvider" })
            .ShouldBeEmpty($"AnTin.{name} takes the time as a DateTimeOffset parameter.");
    }

    [Fact]
    public void Walls_PageThatSigns_IsRefusedWithTheReason()
    {
        Walls
            .Refusal("Portal", new UsedType("AnTin.Keys", "AnTin.Keys", "IKeyStore"))
            .ShouldBe(
                "AnTin.Portal uses AnTin.Keys.IKeyStore of AnTin.Keys: a page reached from the Internet must not be able to sign: ask a feature."
            );
    }

    [Fact]
    public void Walls_FeatureBehindContracts_IsRefusedAndContractsAreOpen()
    {
        var inside = new UsedType("AnTin.Registration", "AnTin.Registration.Dossiers", "Dossier");
        var contract = new UsedType(
            "AnTin.Registration",
            "AnTin.Registration.Contracts",
            "SignedOrder"
        );

        Walls
            .Refusal("Authority", inside)
            .ShouldNotBeNull()
            .ShouldContain("only through its Contracts folder");
        Walls.Refusal("Authority", contract).ShouldBeNull();
    }
}
