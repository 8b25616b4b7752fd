namespace AnTin.Signatures.Tests;

/// <summary>One hierarchy for all tests of a class; tests that revoke make their own.</summary>
public sealed class AuthorityFixture : IAsyncLifetime
{
    public TestAuthority Authority { get; private set; } = null!;

    public async Task InitializeAsync() => Authority = await TestAuthority.CreateAsync();

    public Task DisposeAsync()
    {
        Authority.Dispose();
        return Task.CompletedTask;
    }
}
