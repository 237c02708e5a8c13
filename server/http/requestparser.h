#pragma once

#include "server/http/httpmessage.h"

#include <boost/asio/error.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>

namespace Ventanilla {

using RequestParser = boost::beast::http::request_parser<boost::beast::http::buffer_body>;

/// The request whose header @p parser has read, or as much of it as was understood.
[[nodiscard]] HttpRequest requestOf(const RequestParser &parser, const QString &peer);

/// The status that says why no request came of the bytes: 400, 413, 431 or 505; 0 where the client
/// is gone and nobody would read an answer.
[[nodiscard]] int statusOf(const boost::system::error_code &error);

/// What is wrong with a header that is grammatical: 400, 417, or 0 for nothing.
[[nodiscard]] int faultOf(const HttpRequest &request, unsigned version);

} // namespace Ventanilla
