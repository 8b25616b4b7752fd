namespace AnTin.Registration.Letters.Papers;

/// <param name="Name">The organisation that sent the dossier.</param>
/// <param name="Address">Of the organisation.</param>
/// <param name="Phone">Of the receiver it names.</param>
/// <param name="Mailbox">Of the receiver it names.</param>
/// <param name="Person">The officer who sent it.</param>
public sealed record PaperApplicant(
    string Name,
    string Address,
    string Phone,
    string Mailbox,
    string Person
);
