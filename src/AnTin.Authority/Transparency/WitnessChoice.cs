namespace AnTin.Authority.Transparency;

/// <summary>A witness of the logs.</summary>
public sealed record WitnessChoice
{
    /// <summary>Its submission prefix, e.g. <c>https://witness.example.vn/</c>.</summary>
    public string Address { get; init; } = "";

    /// <summary>Its key, as <c>antin witness key</c> prints it.</summary>
    public string Key { get; init; } = "";
}
