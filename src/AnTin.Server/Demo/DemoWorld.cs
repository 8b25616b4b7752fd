using AnTin.Registration.Organisations;

namespace AnTin.Server.Demo;

/// <summary>What the loading made and the manifest tells.</summary>
/// <param name="Organisations">By key.</param>
/// <param name="Identities">Key and certificate of the organisations that sign letters, by key.</param>
/// <param name="Teacher">A teacher whose centrally kept key is active; null when none was issued.</param>
internal sealed record DemoWorld(
    IReadOnlyDictionary<string, Organisation> Organisations,
    IReadOnlyDictionary<string, DemoIdentity> Identities,
    DemoSubscriber? Teacher
);
