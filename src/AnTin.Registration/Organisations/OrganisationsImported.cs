namespace AnTin.Registration.Organisations;

/// <param name="Added">Planted, or to be planted in a rehearsal.</param>
/// <param name="Known">Stood in the tree before, with the same name below the same superior.</param>
public sealed record OrganisationsImported(int Added, int Known);
