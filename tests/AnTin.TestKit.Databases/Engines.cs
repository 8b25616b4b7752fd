using AnTin.Platform.Database;

namespace AnTin.TestKit.Databases;

/// <summary>
/// The engines at hand, see <see cref="TestDatabase.EnginesHere"/>. Use as <c>[Theory, ClassData(typeof(Engines))]</c>.
/// </summary>
public sealed class Engines : TheoryData<DatabaseEngine>
{
    public Engines()
    {
        foreach (var engine in TestDatabase.EnginesHere)
        {
            Add(engine);
        }
    }
}
