using AnTin.CentralSigning.Tests.World;
using AnTin.Platform.Database;
using AnTin.TestKit.Databases;

namespace AnTin.CentralSigning.Tests.Database;

public sealed class SigningDbTests
{
    [Theory, ClassData(typeof(Engines))]
    public async Task Schema_MigratedAndModelled_Agree(DatabaseEngine engine)
    {
        await using var world = await SigningWorld.CreateAsync(engine);
        await using var db = world.Db();

        (await SchemaCheck.DifferencesAsync(db)).ShouldBeEmpty();
    }
}
