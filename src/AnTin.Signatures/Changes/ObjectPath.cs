using System.Globalization;

namespace AnTin.Signatures.Changes;

/// <summary>The way from the trailer to a value: <c>/Root/Pages/Kids/0/Contents</c>.</summary>
internal sealed class ObjectPath
{
    public static readonly ObjectPath Trailer = new(null, "");

    private readonly string key;

    private ObjectPath(ObjectPath? parent, string key)
    {
        Parent = parent;
        this.key = key;
        Depth = parent is null ? 0 : parent.Depth + 1;
    }

    public ObjectPath? Parent { get; }

    public int Depth { get; }

    /// <summary>The last step: a key, or an index in an array.</summary>
    public string Last => key;

    public ObjectPath Down(string next) => new(this, next);

    public ObjectPath Down(int index) => new(this, index.ToString(CultureInfo.InvariantCulture));

    /// <summary>The first steps of the path.</summary>
    public ObjectPath Up(int depth)
    {
        var at = this;
        while (at.Depth > depth)
        {
            at = at.Parent!;
        }

        return at;
    }

    /// <summary>Whether the path begins with these steps.</summary>
    public bool StartsWith(params ReadOnlySpan<string> steps)
    {
        var at = Up(steps.Length);
        for (var i = steps.Length - 1; i >= 0; i--, at = at.Parent!)
        {
            if (at.Depth != i + 1 || !string.Equals(at.key, steps[i], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a step of the path is this key.</summary>
    public bool Contains(string step)
    {
        for (var at = this; at.Parent is not null; at = at.Parent)
        {
            if (string.Equals(at.key, step, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    public override string ToString()
    {
        var steps = new List<string>();
        for (var at = this; at.Parent is not null && steps.Count < 64; at = at.Parent)
        {
            steps.Add(at.key);
        }

        steps.Reverse();
        return "/" + string.Join('/', steps);
    }
}
