namespace AnTin.Server.Commands.Paper;

/// <summary>What the paper asks for, and who decides.</summary>
/// <param name="Request">PKCS#10 made on the organisation's token.</param>
/// <param name="Target">Where the certificate goes; nothing is there yet.</param>
/// <param name="Code">The organisation's.</param>
/// <param name="Mailbox">Its official one, for the certificate.</param>
/// <param name="Device">Serial of the token.</param>
/// <param name="Verifier">Mailbox of the officer who verifies.</param>
/// <param name="Approver">Mailbox of the officer who approves.</param>
/// <param name="Another">Issue although a certificate is in force.</param>
/// <param name="Pins">PINs as JSON, for drills; null asks for each.</param>
internal sealed record PaperWish(
    FileInfo Request,
    FileInfo Target,
    string Code,
    string Mailbox,
    string Device,
    string Verifier,
    string Approver,
    bool Another,
    FileInfo? Pins
);
