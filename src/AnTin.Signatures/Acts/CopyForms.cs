namespace AnTin.Signatures.Acts;

/// <summary>The forms of copies by name.</summary>
public static class CopyForms
{
    /// <summary>As Decree 30/2020 Article 3 calls it.</summary>
    public static Sentence Words(this CopyForm form) =>
        form switch
        {
            CopyForm.Further => new("Sao lục", "copy of a copy"),
            CopyForm.Extract => new("Trích sao", "extract"),
            _ => new("Sao y", "true copy"),
        };
}
