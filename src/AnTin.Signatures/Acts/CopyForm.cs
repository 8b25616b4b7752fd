namespace AnTin.Signatures.Acts;

/// <summary>Decree 30/2020 Article 3(10) to (12).</summary>
public enum CopyForm
{
    /// <summary>Sao y: the whole content and form of the original.</summary>
    True,

    /// <summary>Sao lục: the whole content and form of a copy "sao y".</summary>
    Further,

    /// <summary>Trích sao: a part of the content.</summary>
    Extract,
}
