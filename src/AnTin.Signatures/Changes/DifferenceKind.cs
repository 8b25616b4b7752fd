namespace AnTin.Signatures.Changes;

internal enum DifferenceKind
{
    Added,
    Removed,
    Changed,
}
