using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using AnTin.Pdf.Encryption;
using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Reading;

/// <summary>
/// A PDF file, read without trust: opening follows the cross-reference chain and the catalogue; objects are read when
/// somebody asks. Nothing here throws on account of what the bytes say. One thread at a time.
/// </summary>
public sealed class PdfDocument
{
    private const int MostOrphans = 100;

    private readonly List<PdfRevision> revisions = [];
    private readonly HashSet<long> sectionOffsets = [];
    private readonly List<long> orphans = [];

    /// <summary>From here to the end of the file the orphans are known.</summary>
    private long searchedFrom = long.MaxValue;

    /// <summary>From here to the end of the file it is known what no section names.</summary>
    private long lookedFrom = long.MaxValue;

    /// <summary>The same file when it was longer; null where nothing may be taken over from it.</summary>
    private PdfDocument? later;

    private PdfDocument(ObjectLoader loader, PdfDocument? later)
    {
        Loader = loader;
        this.later = later;
    }

    internal ObjectLoader Loader { get; }

    internal XrefIndex Index { get; private set; } = new();

    /// <summary>The whole file.</summary>
    public PdfSource Source => Loader.Source;

    /// <summary>The version of the header, such as <c>1.7</c>; empty where it cannot be read.</summary>
    public string HeaderVersion { get; private set; } = "";

    /// <summary>The states of the file, oldest first: each as it was when its last byte was written.</summary>
    public IReadOnlyList<PdfRevision> Revisions => revisions;

    /// <summary>The newest revision: what viewers show.</summary>
    public PdfRevision Latest => revisions[^1];

    /// <summary>Objects were found by searching, because the cross-reference data was unusable.</summary>
    public bool WasRepaired { get; private set; }

    /// <summary>The file has an <c>/Encrypt</c> dictionary, whether or not it could be opened.</summary>
    public bool IsEncrypted => Latest.Trailer.ContainsKey("Encrypt");

    /// <summary>
    /// Strings and streams are shown as they stand, because the password does not open the file or the handler is not
    /// the standard one.
    /// </summary>
    public bool IsLocked { get; private set; }

    internal StandardSecurity? Security { get; private set; }

    /// <summary>What was odd so far; grows while objects are read.</summary>
    public IReadOnlyList<PdfFinding> Findings => Loader.Log.All;

    /// <summary>Reads a file in memory within <see cref="PdfLimits.Default"/>.</summary>
    public static bool TryRead(
        ReadOnlyMemory<byte> bytes,
        [NotNullWhen(true)] out PdfDocument? document,
        [NotNullWhen(false)] out PdfReadError? error
    ) => TryRead(PdfSource.FromMemory(bytes), PdfLimits.Default, out document, out error);

    /// <summary>Reads a file; never throws, whatever the bytes. The error says where and in which part of the file.</summary>
    public static bool TryRead(
        PdfSource source,
        PdfLimits limits,
        [NotNullWhen(true)] out PdfDocument? document,
        [NotNullWhen(false)] out PdfReadError? error
    ) => TryRead(source, limits, password: "", out document, out error);

    /// <param name="source">The file.</param>
    /// <param name="limits">How much work it may cause.</param>
    /// <param name="password">The user's or the owner's; empty opens files that only restrict what may be done.</param>
    /// <param name="document">The file, opened.</param>
    /// <param name="error">Why it was not.</param>
    public static bool TryRead(
        PdfSource source,
        PdfLimits limits,
        string password,
        [NotNullWhen(true)] out PdfDocument? document,
        [NotNullWhen(false)] out PdfReadError? error
    )
    {
        var loader = new ObjectLoader(source, limits, new FindingLog(limits.Findings));
        return TryOpen(loader, later: null, password, out document, out error);
    }

    /// <summary>
    /// The file as it was when it had so many bytes, read from these alone, as if nothing had ever been appended. What
    /// this document has read already and what stands wholly within these bytes is not read again.
    /// </summary>
    public bool TryReadEarlier(
        long length,
        [NotNullWhen(true)] out PdfDocument? earlier,
        [NotNullWhen(false)] out PdfReadError? error
    )
    {
        var limits = Loader.Limits;
        var loader = new ObjectLoader(
            Source.Prefix(length),
            limits,
            new FindingLog(limits.Findings)
        );
        var giving = WasRepaired || IsEncrypted || Loader.Shift != 0 ? null : this;
        return TryOpen(loader, giving, password: "", out earlier, out error);
    }

    private static bool TryOpen(
        ObjectLoader loader,
        PdfDocument? later,
        string password,
        [NotNullWhen(true)] out PdfDocument? document,
        [NotNullWhen(false)] out PdfReadError? error
    )
    {
        document = new PdfDocument(loader, later);
        loader.Later = later?.Loader.Parts;
        if (!document.ReadHeader(out var problem))
        {
            document = null;
            error = problem;
            return false;
        }

        if (
            document.ReadRevisions(password, out problem)
            || (!document.IsLocked && document.Repair(problem))
        )
        {
            document.LookAround();
            error = null;
            return true;
        }

        document = null;
        error = problem ?? new PdfReadError(0, "file", "The file has no catalogue.");
        return false;
    }

    /// <summary>
    /// The newest revision that was complete within so many bytes: what a signature over them has seen. White space
    /// after <c>%%EOF</c> may be missing.
    /// </summary>
    public PdfRevision? RevisionWithin(long length) =>
        revisions.LastOrDefault(revision => revision.MarkerEnd <= length);

    /// <summary>
    /// Looks for every <c>startxref</c> and gives the offsets of those that lead to no section of the chain: a state of
    /// the file that the chain leaves out. An embedded PDF that is not compressed shows here too.
    /// </summary>
    /// <param name="from">Those before are of no interest; what was searched once is not searched again.</param>
    public IReadOnlyList<long> FindOrphanedSections(long from = 0)
    {
        if (from < searchedFrom)
        {
            SearchOrphans(from, searchedFrom);
            searchedFrom = from;
        }

        return [.. orphans.Where(place => place >= from).Order().Take(MostOrphans)];
    }

    /// <summary>
    /// Looks for objects and trailers that no section names, and adds them to <see cref="Findings"/>.
    /// </summary>
    /// <param name="from">Those before are of no interest; what was searched once is not searched again.</param>
    public void FindUnnamedParts(long from)
    {
        if (from < lookedFrom && !WasRepaired)
        {
            new UnnamedParts(this).Search(from, Math.Min(lookedFrom, Source.Length));
            lookedFrom = from;
        }
    }

    private void SearchOrphans(long from, long until)
    {
        var found = 0;
        for (
            var place = Loader.Find(from, "startxref"u8);
            place >= 0 && place < until && found < MostOrphans;
            place = Loader.Find(place + 9, "startxref"u8)
        )
        {
            var parser = new ObjectParser(
                Source.Read(place + 9, 32).Span,
                place + 9,
                Loader.Limits
            );
            if (
                parser.TryUnsigned(out var target)
                && target != 0
                && !sectionOffsets.Contains(target)
            )
            {
                found++;
                orphans.Add(place);
                Loader.Log.Add(
                    PdfFindingKind.OrphanedSection,
                    place,
                    "startxref",
                    "This startxref leads to no section of the chain."
                );
            }
        }
    }

    private bool ReadHeader([NotNullWhen(false)] out PdfReadError? error)
    {
        var head = Source.Read(0, 1024).Span;
        var place = head.IndexOf("%PDF-"u8);
        error = null;
        if (place < 0)
        {
            error = new PdfReadError(0, "header", "The file does not begin with %PDF-.");
            return false;
        }

        if (place > 0)
        {
            Loader.Log.Add(
                PdfFindingKind.JunkBeforeHeader,
                0,
                "header",
                "Bytes stand before the header."
            );
        }

        var version = head[(place + 5)..Math.Min(head.Length, place + 8)];
        if (version is [>= (byte)'1' and <= (byte)'2', (byte)'.', >= (byte)'0' and <= (byte)'9'])
        {
            HeaderVersion = Encoding.ASCII.GetString(version);
        }
        else
        {
            Loader.Log.Add(
                PdfFindingKind.BadHeader,
                place,
                "header",
                "The version of the header is unreadable."
            );
        }

        return true;
    }

    private bool ReadRevisions(string password, out PdfReadError? error)
    {
        if (new XrefReader(Loader).ReadChain(out error) is not { Count: > 0 } chain)
        {
            return false;
        }

        sectionOffsets.UnionWith(chain.Select(section => section.Offset));
        chain.Reverse();
        Add([.. RevisionGrouping.Group(chain, Loader)]);
        if (IsEncrypted || Loader.Shift != 0)
        {
            Loader.Later = null;
        }

        Unlock(password);
        if (HasCatalog)
        {
            return true;
        }

        error = IsLocked
            ? new PdfReadError(
                Latest.XrefOffset,
                "encryption",
                "The file is encrypted and this password does not open it."
            )
            : new PdfReadError(Latest.XrefOffset, "trailer", "The trailer leads to no catalogue.");
        return false;
    }

    private void Unlock(string password)
    {
        if (!IsEncrypted)
        {
            return;
        }

        var dictionary = Latest.Resolve(Latest.Trailer["Encrypt"]) as PdfDictionary;
        var id = Latest.Resolve(Latest.Array(Latest.Trailer["ID"])[0]) as PdfString;
        Security = StandardSecurity.Open(
            dictionary ?? PdfDictionary.Empty,
            id?.Bytes.ToArray() ?? [],
            password,
            Latest.Resolve
        );
        IsLocked = Security is null;
    }

    private void Add(IReadOnlyList<XrefSection> sections)
    {
        var isKnown = later is not null && later.BeginsWith(sections);
        Index = isKnown ? later!.Index : new XrefIndex();
        foreach (var section in sections)
        {
            if (!isKnown)
            {
                Index.Add(revisions.Count, section.Entries);
            }

            revisions.Add(
                new PdfRevision(this, revisions.Count, revisions.LastOrDefault(), section)
            );
        }
    }

    private bool BeginsWith(IReadOnlyList<XrefSection> sections) =>
        sections.Count <= revisions.Count
        && sections
            .Zip(revisions)
            .All(pair => ReferenceEquals(pair.First.Entries, pair.Second.OwnEntries));

    private bool HasCatalog => Latest.Catalog.Count > 0 && Latest.Catalog.ContainsKey("Pages");

    private bool Repair(PdfReadError? reason)
    {
        revisions.Clear();
        Loader.Parts.Clear();
        Loader.Later = null;
        later = null;
        Loader.Shift = 0;
        WasRepaired = true;
        Loader.Log.Add(
            PdfFindingKind.Repaired,
            reason?.Offset ?? 0,
            reason?.Section ?? "xref",
            $"The objects were found by searching: {reason?.Message}"
        );
        if (new RepairScan(Loader).Run() is not { } section)
        {
            return false;
        }

        Add([section]);
        return HasCatalog;
    }

    private void LookAround()
    {
        if (IsLocked)
        {
            Loader.Log.Add(
                PdfFindingKind.Encrypted,
                Latest.XrefOffset,
                "trailer",
                "The file is encrypted and was not opened."
            );
        }

        if (WasRepaired)
        {
            return;
        }

        LostObjects.Find(this);
        if (TrailingWords.Follow(Source, Latest.EndOffset))
        {
            Loader.Log.Add(
                PdfFindingKind.TrailingBytes,
                Latest.EndOffset,
                "file",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Source.Length - Latest.EndOffset} bytes stand after the last %%EOF."
                )
            );
        }
    }
}
