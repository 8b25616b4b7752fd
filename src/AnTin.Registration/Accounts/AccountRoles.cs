namespace AnTin.Registration.Accounts;

/// <summary>What an account may do. Verifier and approver may both be given to one person; one dossier never sees the same person twice.</summary>
[Flags]
public enum AccountRoles
{
    None = 0,

    /// <summary>Answers for the organisation's account; invites members.</summary>
    Owner = 1,

    /// <summary>Invited by the owner; files dossiers.</summary>
    Member = 2,

    /// <summary>Receives dossiers at the desk.</summary>
    Reception = 4,

    /// <summary>Checks every row.</summary>
    Verifier = 8,

    /// <summary>Signs the orders.</summary>
    Approver = 16,

    /// <summary>Runs issuance and provides token requests.</summary>
    CaOperator = 32,

    /// <summary>Reads everything, changes nothing.</summary>
    Auditor = 64,

    /// <summary>Keeps catalogues, organisations and accounts.</summary>
    Administrator = 128,

    /// <summary>Anybody of an organisation.</summary>
    Sender = Owner | Member,

    /// <summary>Anybody of the desk.</summary>
    Desk = Reception | Verifier | Approver | CaOperator | Auditor | Administrator,
}
