namespace AnTin.Server.Checks;

internal enum CheckVerdict
{
    Good,

    /// <summary>Works, but somebody should know.</summary>
    Warning,

    /// <summary>The start is refused.</summary>
    Stops,
}
