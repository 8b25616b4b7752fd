namespace AnTin.Pdf.Layout;

/// <summary>An element of the structure tree (14.7.2), which tells screen readers what is a heading, a table, a cell.</summary>
internal sealed class StructureElement(string role)
{
    private readonly List<object> children = [];

    public string Role => role;

    /// <summary>What to say in place of a picture.</summary>
    public string? Alternative { get; init; }

    /// <summary>Child elements and marks, in reading order.</summary>
    public IReadOnlyList<object> Children => children;

    public StructureElement Add(string childRole, string? alternative = null)
    {
        var child = new StructureElement(childRole) { Alternative = alternative };
        children.Add(child);
        return child;
    }

    public void AddMark(ContentMark mark) => children.Add(mark);
}
