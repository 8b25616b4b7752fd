using AnTin.Platform.Transparency;
using AnTin.Platform.Transparency.Tiles;
using AnTin.Platform.Transparency.Trees;
using FsCheck;
using FsCheck.Fluent;

namespace AnTin.Platform.Tests.Transparency;

public sealed class MerkleTreeTests
{
    /// <summary>Crosses a whole tile, a partial one, and one level above.</summary>
    private static readonly MemoryLog Log = new(700);

    /// <summary>The entries and roots that implementations of RFC 6962 share.</summary>
    private static readonly string[] KnownEntries =
    [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696A6B6C6D6E6F",
    ];

    [Theory]
    [InlineData(0, "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    [InlineData(1, "6E340B9CFFB37A989CA544E6BB780A2C78901D3FB33738768511A30617AFA01D")]
    [InlineData(2, "FAC54203E7CC696CF0DFCB42C92A1D9DBAF70AD9E621F4BD8D98662F00E3C125")]
    [InlineData(3, "AEB6BCFE274B70A14FB067A5E5578264DB0FA9B51AF5E0BA159158F329E06E77")]
    [InlineData(7, "DDB89BE403809E325750D3D263CD78929C2942B7942A34B77E122C9594A74C8C")]
    [InlineData(8, "5DC9DA79A70659A9AD559CB701DED9A2AB9D823AAD2F4960CFE370EFF4604328")]
    public void Root_OfTheKnownEntries_IsTheKnownOne(int size, string root)
    {
        var leaves = KnownEntries
            .Select(entry => TreeHash.OfLeaf(Convert.FromHexString(entry)))
            .ToArray();

        Convert.ToHexString(TreeOf(leaves).Root(size).Octets).ShouldBe(root);
    }

    [Fact]
    public void Inclusion_OfTheKnownTree_HasTheKnownPath()
    {
        var leaves = KnownEntries
            .Select(entry => TreeHash.OfLeaf(Convert.FromHexString(entry)))
            .ToArray();

        TreeOf(leaves)
            .Inclusion(5, 8)
            .Select(hash => Convert.ToHexString(hash.Octets))
            .ShouldBe([
                "BC1A0643B12E4D2D7C77918F44E0F4F79A838B6CF9EC5B5C283E1F4D88599E6B",
                "CA854EA128ED050B41B35FFC1B87B8EB2BDE461E9E3B5596ECE6B9D5975A0AE0",
                "D37EE418976DD95753C1C73862B9398FA2A2CF9B4FF0FDFE8B30CD95209614B7",
            ]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(257)]
    [InlineData(700)]
    public void Root_FromTiles_IsTheOneOfTheDefinition(int size) =>
        new TiledTree(Log, 700).RootAt(size).ShouldBe(Log.RootOf(size));

    [Fact]
    public void Inclusion_OfAnyEntryInAnyTree_HoldsAndNoFlippedBitDoes() =>
        Prop.ForAll(
                Sizes(2),
                numbers =>
                {
                    var size = 1 + (numbers[0] % 700);
                    var index = numbers[1] % size;
                    var (root, leaf) = (Log.RootOf(size), TreeHash.OfLeaf(Log.Entries[index]));
                    var path = TreeOf(LeavesOf(size)).Inclusion(index, size);

                    return MerkleProof.Includes(leaf, index, size, path, root)
                        && Spoiled(path, numbers[2])
                            .All(wrong => !MerkleProof.Includes(leaf, index, size, wrong, root))
                        && !MerkleProof.Includes(Flip(leaf, numbers[2]), index, size, path, root)
                        && !MerkleProof.Includes(leaf, index, size, path, Flip(root, numbers[2]))
                        && !MerkleProof.Includes(leaf, size, size, path, root)
                        && (
                            size == 1
                            || !MerkleProof.Includes(leaf, (index + 1) % size, size, path, root)
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Consistency_OfAnyTwoTrees_HoldsAndNoFlippedBitDoes() =>
        Prop.ForAll(
                Sizes(2),
                numbers =>
                {
                    var second = 1 + (numbers[0] % 700);
                    var first = 1 + (numbers[1] % second);
                    var (old, young) = (Log.RootOf(first), Log.RootOf(second));
                    var path = TreeOf(LeavesOf(second)).Consistency(first, second);

                    return MerkleProof.Extends(first, old, second, young, path)
                        && Spoiled(path, numbers[2])
                            .All(wrong => !MerkleProof.Extends(first, old, second, young, wrong))
                        && !MerkleProof.Extends(first, Flip(old, numbers[2]), second, young, path)
                        && !MerkleProof.Extends(first, old, second, Flip(young, numbers[2]), path)
                        && (
                            first == second || !MerkleProof.Extends(second, young, first, old, path)
                        );
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Consistency_SinceNothing_NeedsNoProofAndTakesNone()
    {
        var root = Log.RootOf(3);

        MerkleProof.Extends(0, TreeHash.OfNothing, 3, root, []).ShouldBeTrue();
        MerkleProof.Extends(0, TreeHash.OfNothing, 3, root, [root]).ShouldBeFalse();
        MerkleProof.Extends(0, root, 3, root, []).ShouldBeFalse();
        MerkleProof.Extends(-1, root, 3, root, []).ShouldBeFalse();
    }

    [Fact]
    public void Proofs_FromTilesAtTheEdges_Hold()
    {
        var tree = new TiledTree(Log, 700);
        foreach (var index in new[] { 0, 255, 256, 511, 512, 699 })
        {
            var leaf = TreeHash.OfLeaf(tree.Entry(index).Span);
            MerkleProof
                .Includes(leaf, index, 700, tree.Inclusion(index), tree.Root())
                .ShouldBeTrue();
        }

        foreach (var first in new[] { 1, 255, 256, 257, 512, 699, 700 })
        {
            MerkleProof
                .Extends(first, Log.RootOf(first), 700, tree.Root(), tree.ConsistencySince(first))
                .ShouldBeTrue();
        }
    }

    [Fact]
    public void Tree_WithoutATile_NamesIt()
    {
        var log = new MemoryLog(300);
        log.Files.Remove("tile/0/001.p/44");

        Should
            .Throw<LogBrokenException>(() => new TiledTree(log, 300).Root())
            .File.ShouldBe("tile/0/001.p/44");
    }

    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(2, 67, 1, "tile/2/067.p/1")]
    [InlineData(0, 1234067, 256, "tile/0/x001/x234/067")]
    [InlineData(TileName.Entries, 1000, 8, "tile/entries/x001/000.p/8")]
    public void TilePath_OfAnIndex_IsGroupedByThousands(
        int level,
        long index,
        int width,
        string path
    ) => new TileName(level, index, width).Path.ShouldBe(path);

    [Fact]
    public void Tiles_OfSeventyThousandEntries_AreThoseOfTheSpecification()
    {
        TileName.In(70_000, 0, 272).Width.ShouldBe(256);
        TileName.In(70_000, 0, 273).Width.ShouldBe(112);
        TileName.In(70_000, 1, 0).Width.ShouldBe(256);
        TileName.In(70_000, 1, 1).Width.ShouldBe(17);
        TileName.In(70_000, 2, 0).Width.ShouldBe(1);
        TileName.In(70_000, 3, 0).Width.ShouldBe(0);
    }

    private static TreeHash[] LeavesOf(int size) =>
        [.. Log.Entries.Take(size).Select(entry => TreeHash.OfLeaf(entry))];

    private static MerkleTree TreeOf(TreeHash[] leaves) =>
        new((start, height) => Whole(leaves.AsSpan((int)start, 1 << height)));

    private static TreeHash Whole(ReadOnlySpan<TreeHash> leaves) =>
        leaves.Length == 1
            ? leaves[0]
            : TreeHash.OfNode(
                Whole(leaves[..(leaves.Length / 2)]),
                Whole(leaves[(leaves.Length / 2)..])
            );

    private static Arbitrary<int[]> Sizes(int extra) =>
        Gen.Choose(0, int.MaxValue - 1).ArrayOf(extra + 1).ToArbitrary();

    /// <summary>The path with one bit of one hash flipped, each hash in turn; without its end; with one more.</summary>
    private static IEnumerable<IReadOnlyList<TreeHash>> Spoiled(
        IReadOnlyList<TreeHash> path,
        int bit
    )
    {
        for (var i = 0; i < path.Count; i++)
        {
            yield return [.. path.Take(i), Flip(path[i], bit), .. path.Skip(i + 1)];
        }

        yield return [.. path, TreeHash.OfNothing];
        if (path.Count > 0)
        {
            yield return [.. path.SkipLast(1)];
        }
    }

    private static TreeHash Flip(TreeHash hash, int bit)
    {
        var octets = hash.Octets.ToArray();
        octets[bit / 8 % TreeHash.Length] ^= (byte)(1 << (bit % 8));
        return TreeHash.From(octets);
    }
}
