namespace AnTin.Registration.Dossiers;

public enum DossierFileKind
{
    /// <summary>The letter as we exported it, unsigned.</summary>
    ExportedLetter,

    /// <summary>The signed letter the organisation attached.</summary>
    AttachedLetter,

    /// <summary>Công văn thu hồi.</summary>
    RevocationLetter,

    /// <summary>An Excel file as it was uploaded.</summary>
    ImportedWorkbook,
}
