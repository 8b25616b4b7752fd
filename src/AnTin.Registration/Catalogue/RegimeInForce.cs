namespace AnTin.Registration.Catalogue;

/// <summary>A regime with its content read.</summary>
public sealed record RegimeInForce(
    string Code,
    string Name,
    DateOnly From,
    DateOnly? To,
    RegimeContent Content
);
