namespace AnTin.Signatures.Acts;

/// <summary>What an act takes from whoever does it, besides the key.</summary>
[Flags]
public enum ActInputs
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><see cref="ActRequest.Picture"/>.</summary>
    Picture = 1,

    /// <summary><see cref="ActRequest.Comment"/>.</summary>
    Comment = 2,

    /// <summary><see cref="ActRequest.Number"/>.</summary>
    Number = 4,

    /// <summary><see cref="ActRequest.Date"/>.</summary>
    Date = 8,

    /// <summary><see cref="ActRequest.Copy"/>.</summary>
    CopyForm = 16,
}
