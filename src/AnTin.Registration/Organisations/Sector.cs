namespace AnTin.Registration.Organisations;

/// <summary>Field of work. Central signing is offered to people of the first three only (letter 293/BCY-CTSBMTT, 22/8/2023).</summary>
public enum Sector
{
    Other,
    Education,
    Training,
    Health,
}
