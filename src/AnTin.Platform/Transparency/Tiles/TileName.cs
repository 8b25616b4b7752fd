using System.Globalization;

namespace AnTin.Platform.Transparency.Tiles;

/// <summary>
/// Which file of a log: a tile of hashes at a level, or the bundle with the entries themselves (C2SP tlog-tiles, "Merkle
/// Tree" and "Log entries"). 256 wide, or less at the right edge of the tree.
/// </summary>
/// <param name="Level">0 for leaf hashes; <see cref="Entries"/> for a bundle of entries.</param>
/// <param name="Index">From the left, from 0.</param>
/// <param name="Width">1 to 256.</param>
public readonly record struct TileName(int Level, long Index, int Width)
{
    /// <summary>The height of a tile is 8: so many hashes or entries are in a whole one.</summary>
    public const int Full = 256;

    /// <summary>The "level" of bundles of entries.</summary>
    public const int Entries = -1;

    public bool IsFull => Width == Full;

    /// <summary>The same place when the tree has grown past it.</summary>
    public TileName Whole => this with { Width = Full };

    /// <summary>Where its partial predecessors lie, e.g. <c>tile/0/x001/067.p</c>.</summary>
    public string PartialDirectory => Place + ".p";

    /// <summary>Below the log's directory or prefix, e.g. <c>tile/0/x001/067.p/5</c>.</summary>
    public string Path =>
        IsFull ? Place : string.Create(CultureInfo.InvariantCulture, $"{PartialDirectory}/{Width}");

    private string Place
    {
        get
        {
            var number = Group(Index % 1000);
            for (var rest = Index / 1000; rest > 0; rest /= 1000)
            {
                number = $"x{Group(rest % 1000)}/{number}";
            }

            var level = Level == Entries ? "entries" : Level.ToString(CultureInfo.InvariantCulture);
            return $"tile/{level}/{number}";
        }
    }

    /// <summary>The tile with this index as a tree of this size has it; width 0 where it has none.</summary>
    public static TileName In(long treeSize, int level, long index)
    {
        var wide = treeSize >> (8 * Math.Max(level, 0));
        return new TileName(level, index, (int)Math.Clamp(wide - (index * Full), 0, Full));
    }

    public override string ToString() => Path;

    private static string Group(long number) => number.ToString("D3", CultureInfo.InvariantCulture);
}
