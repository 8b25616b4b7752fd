using AnTin.Platform.Database;
using AnTin.TestKit.Authority;
using AnTin.TestKit.Databases;

namespace AnTin.Authority.Tests.Database;

public sealed class SchemaTests
{
    [Theory, ClassData(typeof(Engines))]
    public async Task Migrations_AgainstTheModel_Agree(DatabaseEngine engine)
    {
        await using var world = await AuthorityWorld.CreateAsync(engine);
        await using var context = world.Context();

        (await SchemaCheck.DifferencesAsync(context)).ShouldBeEmpty();
    }
}
