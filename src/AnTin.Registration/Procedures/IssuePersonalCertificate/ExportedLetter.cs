using AnTin.Registration.Dossiers;

namespace AnTin.Registration.Procedures.IssuePersonalCertificate;

/// <param name="FileName">"01-CV-CTS.pdf".</param>
/// <param name="Pdf">Ready to be signed.</param>
/// <param name="Dossier">After the act.</param>
public sealed record ExportedLetter(string FileName, byte[] Pdf, DossierRef Dossier);
