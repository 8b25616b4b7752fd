namespace AnTin.Registration.Lives;

/// <summary>What was found when a step was looked up in the Merkle logs.</summary>
public enum ProofState
{
    /// <summary>It stands in the tree that was signed, as the database has it.</summary>
    Proven,

    /// <summary>Written after the last checkpoint: the log gets it within seconds.</summary>
    Waiting,

    /// <summary>No line of any audit log speaks of it.</summary>
    Unlogged,

    /// <summary>The log that would prove it is not here or cannot be believed.</summary>
    NoLog,

    /// <summary>The database and the log contradict each other, or the proof does not hold.</summary>
    Contradicted,

    /// <summary>The certificate itself says it.</summary>
    InCertificate,
}
