using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Dateline.Intake.Tests.Polling;

/// <summary>A server on this machine that answers as a test wants it to, one connection for each request.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener _listener;
    private readonly Func<string, byte[]> _answer;

    /// <summary>Starts a server.</summary>
    /// <param name="answer">The whole answer to a request, from the request's text.</param>
    /// <param name="address">Where on this machine; 127.0.0.1 unless it is said.</param>
    public LoopbackServer(Func<string, byte[]> answer, string address = "127.0.0.1")
    {
        _listener = new TcpListener(IPAddress.Parse(address), 0);
        _answer = answer;
        _listener.Start();
        Address = $"http://{address}:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _ = Task.Run(ServeAsync);
    }

    /// <summary>Where it is, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>The requests that came, as text.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>The most requests that were there at one time.</summary>
    public int MostAtOnce { get; private set; }

    private int _now;

    /// <summary>An answer of text.</summary>
    public static byte[] Answer(string status, string headers, string body) => Answer(status, headers, Encoding.UTF8.GetBytes(body));

    /// <summary>An answer.</summary>
    public static byte[] Answer(string status, string headers, byte[] body) =>
        [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {body.Length}\r\n{headers}\r\n"), .. body];

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        while (true)
        {
            try
            {
                var client = await _listener.AcceptTcpClientAsync();
                _ = Task.Run(() => AnswerAsync(client));
            }
            catch (Exception failure) when (failure is SocketException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using (client)
        {
            lock (Requests) MostAtOnce = Math.Max(MostAtOnce, ++_now);
            var stream = client.GetStream();
            var request = new StringBuilder();
            var buffer = new byte[4096];
            while (!request.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
            {
                int read = await stream.ReadAsync(buffer);
                if (read == 0) break;
                request.Append(Encoding.Latin1.GetString(buffer, 0, read));
            }

            Requests.Enqueue(request.ToString());
            byte[] answer = _answer(request.ToString());
            lock (Requests) _now--;
            try
            {
                await stream.WriteAsync(answer);
            }
            catch (IOException)
            {
                // The one who asked has heard enough.
            }
        }
    }
}
