using AnTin.Pdf.Reading;
using AnTin.Signatures.Acts.Checks;
using AnTin.Signatures.Reports;
using AnTin.Signatures.Signing;

namespace AnTin.Signatures.Acts;

/// <summary>
/// One of the eight things that are done to a document with a signature (Decree 30/2020): who may do it, what it looks
/// like, where it stands, what must be true before. Which kinds of certificate may play the role is the policy's data.
/// </summary>
public abstract class SigningAct
{
    private protected SigningAct() { }

    /// <summary>As the command line names it.</summary>
    public abstract string Code { get; }

    /// <summary>The name on screens.</summary>
    public abstract Sentence Name { get; }

    /// <summary>In one line: what it shows and where it stands.</summary>
    public abstract Sentence Look { get; }

    /// <summary>What is asked of whoever does it.</summary>
    public abstract ActInputs Takes { get; }

    /// <summary>Whether the signature has a place on a page.</summary>
    public virtual bool IsSeen => true;

    /// <summary>The article that knows the act.</summary>
    public abstract string Basis { get; }

    /// <summary>The role of the validation policy that the signature claims.</summary>
    public virtual string Role => Code;

    /// <summary>What is asked of this act besides what is asked of all.</summary>
    internal virtual IReadOnlyList<IActCheck> Checks => [];

    /// <summary>What it shows.</summary>
    internal abstract ActDrawing Draw(ActScene scene);

    /// <summary>Where it stands if nobody says otherwise.</summary>
    internal abstract SigningResult<PlacedSignature> Place(ActScene scene, ActDrawing drawing);

    /// <summary>What is written into the document before it is signed.</summary>
    internal virtual SigningResult<PdfSource> Write(PdfSource document, ActScene scene) => document;
}
