using AnTin.Registration.Contracts;
using AnTin.TestKit.Authority;
using Microsoft.EntityFrameworkCore;

namespace AnTin.Authority.Tests.Issuance;

/// <summary>Three officers with tokens, admitted by a ceremony, and orders that two of them signed.</summary>
public abstract class TokenOfficers : IDisposable
{
    protected SoftToken Verifier { get; } = new();
    protected SoftToken Approver { get; } = new();
    protected SoftToken Both { get; } = new();

    public void Dispose()
    {
        Verifier.Dispose();
        Approver.Dispose();
        Both.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>By a ceremony of its own.</summary>
    protected Task AdmitAsync(AuthorityWorld world) => ConductAsync(world, Admitting());

    protected byte[] Admitting() =>
        TestCeremony.Later(
            "tokens-1",
            $"\"officerTokens\": [{Verifier.Line("verifier-1")},{Approver.Line("approver-1")},{Both.Line("both-1")}]"
        );

    protected static Task ConductAsync(AuthorityWorld world, string name, string members) =>
        ConductAsync(world, TestCeremony.Later(name, members));

    private static async Task ConductAsync(AuthorityWorld world, byte[] file)
    {
        var held = await world.Conductor().ConductAsync(file, CancellationToken.None);
        held.Refusals.ShouldBeEmpty();
    }

    protected List<SignedOrder> Signed(IReadOnlyList<IssuanceOrder> orders)
    {
        var verified = Verifier.Decide(DecisionRole.Verification, "verifier-1", orders);
        var approved = Approver.Decide(
            DecisionRole.Approval,
            "approver-1",
            orders,
            verifier: "verifier-1"
        );
        return
        [
            .. orders.Select(
                (order, place) => new SignedOrder(order, verified[place], approved[place])
            ),
        ];
    }

    protected static async Task<byte[]> CertificateAsync(AuthorityWorld world, SoftToken token)
    {
        await using var context = world.Context();
        return (await context.OfficerTokens.FindAsync(token.Digest))!.Certificate;
    }
}
