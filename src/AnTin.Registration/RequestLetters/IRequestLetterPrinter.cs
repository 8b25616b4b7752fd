namespace AnTin.Registration.RequestLetters;

/// <summary>Prints a request letter as a PDF ready to be signed.</summary>
public interface IRequestLetterPrinter
{
    byte[] Print(RequestLetter letter);
}
