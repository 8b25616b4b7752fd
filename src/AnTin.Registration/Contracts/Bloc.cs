namespace AnTin.Registration.Contracts;

/// <summary>
/// The two blocs of the political system. A bloc decides the heading of letters and the authority that issues:
/// a person who moves from one to the other gets a new certificate, never an amended one.
/// </summary>
public enum Bloc
{
    State,
    Party,
}
