using AnTin.Pdf.Objects;

namespace AnTin.Pdf.Writing;

/// <summary>Takes objects for a file that is being written, new or appended to.</summary>
public interface IObjectStore
{
    /// <summary>Takes an object under the next number.</summary>
    PdfReference Add(PdfObject value);

    /// <summary>Takes the next object number; the object must be set before the file is built.</summary>
    PdfReference Reserve();

    /// <summary>Gives a reserved number its object.</summary>
    void Set(PdfReference label, PdfObject value);
}
