namespace AnTin.Registration.Bench;

/// <summary>How much lies in the tables, and how often each question is asked.</summary>
internal sealed record Size(int Dossiers, int Certificates, int Rounds);
