namespace AnTin.Pdf.Filters;

internal enum FilterOutcome
{
    Whole,

    /// <summary>Something came out before the data went wrong.</summary>
    Damaged,
    Failed,
    TooLarge,
    Unknown,
}
