using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using AnTin.TestKit;

namespace AnTin.Architecture.Tests;

/// <summary>One project's assembly, as its metadata tells: which types of which other assemblies it uses.</summary>
public sealed class Room
{
    private Room(string name, IReadOnlyList<UsedType> usedTypes)
    {
        Name = name;
        UsedTypes = usedTypes;
    }

    /// <summary><c>Pki</c>, <c>Portal</c> …; the executable is <c>Server</c>.</summary>
    public string Name { get; }

    public IReadOnlyList<UsedType> UsedTypes { get; }

    public static IReadOnlyList<Room> All { get; } =
    [
        .. Directory
            .GetDirectories(Repository.PathOf("src"), "AnTin.*")
            .Select(directory => Path.GetFileName(directory)["AnTin.".Length..])
            .Order(StringComparer.Ordinal)
            .Select(Read),
    ];

    public static Room Named(string name) => All.Single(room => room.Name == name);

    private static Room Read(string name)
    {
        var assembly = name == "Server" ? "antin.dll" : $"AnTin.{name}.dll";
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly));
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        return new Room(
            name,
            [
                .. metadata
                    .TypeReferences.Select(metadata.GetTypeReference)
                    .Select(type => Outermost(metadata, type))
                    .Where(type => type.ResolutionScope.Kind == HandleKind.AssemblyReference)
                    .Select(type => Describe(metadata, type))
                    .Distinct(),
            ]
        );
    }

    private static TypeReference Outermost(MetadataReader metadata, TypeReference type)
    {
        while (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            type = metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
        }

        return type;
    }

    private static UsedType Describe(MetadataReader metadata, TypeReference type)
    {
        var assembly = metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope);
        return new UsedType(
            metadata.GetString(assembly.Name),
            metadata.GetString(type.Namespace),
            metadata.GetString(type.Name)
        );
    }
}
